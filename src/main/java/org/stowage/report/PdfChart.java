package org.stowage.report;

import java.io.IOException;

/** Bars lying on the page, black on white so that a fax keeps them, with name and number at each. */
final class PdfChart {

    private static final float LINE = 16;
    private static final float BAR = 10;
    private static final float NAME = 150;
    private static final float NUMBER = 90;
    private static final float GREY = 0.35f;

    private final PdfPages pages;

    PdfChart(PdfPages pages) {
        this.pages = pages;
    }

    void draw(Bars chart) throws IOException {
        if (chart.bars().isEmpty()) {
            return;
        }
        pages.room(Math.min(12, chart.bars().size() + 2) * LINE);
        pages.fonts().writeHeavy(pages.open(), chart.title(), PdfPages.SMALL, PdfPages.EDGE, pages.y(), pages.width());
        pages.down(LINE);
        for (Bars.Bar bar : chart.bars()) {
            pages.room(LINE);
            bar(chart, bar);
            pages.down(LINE);
        }
        pages.down(LINE / 2);
    }

    private void bar(Bars chart, Bars.Bar bar) throws IOException {
        float wide = pages.width() - NAME - NUMBER;
        float most = chart.goBothWays() ? wide / 2 : wide;
        float line = PdfPages.EDGE + NAME + (chart.goBothWays() ? most : 0);
        float length = bar.value().floatValue() / chart.longest().floatValue() * most;
        pages.fonts().write(pages.open(), bar.name(), PdfPages.SMALL, PdfPages.EDGE, pages.y(), NAME - 8);
        pages.open().setNonStrokingColor(GREY);
        pages.open().addRect(Math.min(line, line + length), pages.y() - 2, Math.abs(length), BAR);
        pages.open().fill();
        pages.open().setNonStrokingColor(0f);
        pages.open().moveTo(line, pages.y() - 4);
        pages.open().lineTo(line, pages.y() + LINE - 4);
        pages.open().stroke();
        String number = chart.isWhole() ? bar.value().toBigInteger().toString() : Papers.money(bar.value());
        float x = PdfPages.EDGE + pages.width() - pages.fonts().width(number, PdfPages.SMALL);
        pages.fonts().write(pages.open(), number, PdfPages.SMALL, x, pages.y(), NUMBER);
    }
}
