package tv.exstream.web.ui;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.standard.expression.IStandardVariableExpression;
import org.thymeleaf.standard.expression.IStandardVariableExpressionEvaluator;
import org.thymeleaf.standard.expression.StandardExpressionExecutionContext;

/// Answers the plain expressions of templates by itself, which are nine of ten: `each.key`, `each.isLocked()`, `'end-' + each.id`. All others, and
/// whatever is not simple about a plain one, such as a value that is absent, are for the evaluator that it stands before, so that they mean
/// the same. Thread-safe.
final class PlainExpressions implements IStandardVariableExpressionEvaluator {
    private final IStandardVariableExpressionEvaluator others;

    /// By their texts.
    private final Map<String, Optional<PlainExpression>> known = new ConcurrentHashMap<>();

    PlainExpressions(IStandardVariableExpressionEvaluator others) {
        this.others = others;
    }

    @Override
    public Object evaluate(
            IExpressionContext context,
            IStandardVariableExpression expression,
            StandardExpressionExecutionContext execution) {
        boolean isUsual =
                !execution.getPerformTypeConversion()
                        && !execution.getForbidUnsafeExpressionResults()
                        && !expression.getUseSelectionAsRoot();
        Object value = isUsual ? value(context, expression.getExpression()) : null;
        return value == null ? others.evaluate(context, expression, execution) : value;
    }

    private @Nullable Object value(IExpressionContext context, String text) {
        return plain(text).map(each -> each.value(context::getVariable)).orElse(null);
    }

    private Optional<PlainExpression> plain(String text) {
        Optional<PlainExpression> plain = known.get(text);
        if (plain == null) {
            plain = PlainExpression.parse(text);
            if (known.size() < UiConfiguration.MOST_EXPRESSIONS) {
                known.put(text, plain);
            }
        }
        return plain;
    }
}
