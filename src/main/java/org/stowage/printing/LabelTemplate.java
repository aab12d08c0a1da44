package org.stowage.printing;

import io.quarkus.qute.Engine;
import io.quarkus.qute.Expression;
import io.quarkus.qute.IfSectionHelper;
import io.quarkus.qute.LoopSectionHelper;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateException;
import io.quarkus.qute.ValueResolvers;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.Problem;

/**
 * One label design, ready to be filled. The engine behind it knows values of the data, {@code #if} and {@code #for}, and
 * nothing else: no beans, no raw output, no other templates, so a label cannot reach out of its data.
 */
final class LabelTemplate {
    private static final Engine ENGINE = Engine.builder()
            .addSectionHelper(new IfSectionHelper.Factory())
            .addSectionHelper(new LoopSectionHelper.Factory())
            .addValueResolvers(
                    ValueResolvers.mapperResolver(),
                    ValueResolvers.mapResolver(),
                    ValueResolvers.listResolver(),
                    ValueResolvers.collectionResolver(),
                    ValueResolvers.thisResolver(),
                    ValueResolvers.orResolver(),
                    ValueResolvers.logicalAndResolver(),
                    ValueResolvers.logicalOrResolver(),
                    ValueResolvers.equalsResolver())
            .addResultMapper((value, expression) -> XmlText.escape(value == null ? "" : value.toString()))
            .strictRendering(true)
            .removeStandaloneLines(false)
            .build();

    private final String file;
    private final Template template;

    private LabelTemplate(String file, Template template) {
        this.file = file;
        this.template = template;
    }

    /** Reads a design; its mistakes are refused here, all of them, before anything waits for a label. */
    static LabelTemplate read(String file, String svg) {
        LabelFaults faults = new LabelFaults(file);
        LabelReader.checkDraft(svg, faults);
        Template template = parse(svg, faults);
        faults.check();
        return new LabelTemplate(file, Objects.requireNonNull(template));
    }

    private static @Nullable Template parse(String svg, LabelFaults faults) {
        try {
            Template template = ENGINE.parse(svg);
            for (Expression expression : template.getExpressions()) {
                if (expression.hasNamespace()) {
                    faults.add(
                            PrintProblem.LABEL_PLACEHOLDER_OUTSIDE,
                            expression.getOrigin().getLine(),
                            expression.toOriginalString());
                }
            }
            return template;
        } catch (TemplateException e) {
            faults.add(refused(PrintProblem.LABEL_PLACEHOLDER_WRONG, faults.file(), e));
            return null;
        }
    }

    /** Fills the placeholders; a value that the data lacks is refused by its name. */
    String fill(Map<String, ?> data) {
        try {
            return template.render(data);
        } catch (TemplateException e) {
            throw refused(PrintProblem.LABEL_DATA_MISSING, file, e);
        }
    }

    LabelParts parts(Map<String, ?> data) {
        return LabelReader.read(file, fill(data));
    }

    private static Problem refused(PrintProblem type, String file, TemplateException e) {
        int line = e.getOrigin() == null ? 0 : e.getOrigin().getLine();
        return type.in(file, line, String.valueOf(e.getMessage()));
    }
}
