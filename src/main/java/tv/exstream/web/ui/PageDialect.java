package tv.exstream.web.ui;

import org.thymeleaf.spring6.dialect.SpringStandardDialect;
import org.thymeleaf.standard.expression.IStandardVariableExpressionEvaluator;

/// The language of our templates: that of Thymeleaf with Spring, whose plain expressions are answered without its expression language, which took
/// half of the time of a page ([PlainExpressions]).
final class PageDialect extends SpringStandardDialect {
    private final PlainExpressions expressions =
            new PlainExpressions(super.getVariableExpressionEvaluator());

    @Override
    public IStandardVariableExpressionEvaluator getVariableExpressionEvaluator() {
        return expressions;
    }
}
