package org.stowage.printing;

import java.io.IOException;
import java.io.StringReader;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** Reads the XML of a label; document types and anything from outside the file are refused. */
final class LabelXml {
    private static final SAXParserFactory PARSERS = parsers();

    private LabelXml() {}

    /** XML that is broken off is a fault at its line; what was read before it stays read. */
    static void read(String xml, DefaultHandler handler, LabelFaults faults) {
        try {
            parser().parse(new InputSource(new StringReader(xml)), handler);
        } catch (SAXParseException e) {
            faults.add(PrintProblem.LABEL_NOT_XML, e.getLineNumber(), String.valueOf(e.getMessage()));
        } catch (SAXException | IOException e) {
            faults.add(PrintProblem.LABEL_NOT_XML, 0, String.valueOf(e.getMessage()));
        }
    }

    private static synchronized SAXParser parser() throws SAXException {
        try {
            return PARSERS.newSAXParser();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static SAXParserFactory parsers() {
        try {
            SAXParserFactory factory = SAXParserFactory.newDefaultNSInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
            return factory;
        } catch (ParserConfigurationException | SAXException e) {
            throw new ExceptionInInitializerError(e);
        }
    }
}
