package tv.exstream.web.ui;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.context.IWebContext;
import org.thymeleaf.linkbuilder.StandardLinkBuilder;

/// Writes the links `@{/...}` of templates relative to the page they are on, so that pages work wherever a reverse proxy has put the
/// server, and whether it says so or not. Thread-safe.
final class RelativeLinks extends StandardLinkBuilder {
    private static final String HERE = "./";

    @Override
    protected String computeContextPath(
            IExpressionContext context, String base, @Nullable Map<String, Object> parameters) {
        if (!(context instanceof IWebContext web)) {
            return super.computeContextPath(context, base, parameters);
        }
        String path = web.getExchange().getRequest().getRequestPath();
        long below = path.chars().filter(letter -> letter == '/').count() - 1;
        return below < 1 ? "." : "../".repeat((int) below - 1) + "..";
    }

    @Override
    protected String processLink(IExpressionContext context, String link) {
        boolean here = link.startsWith(HERE) && link.length() > HERE.length();
        return super.processLink(context, here ? link.substring(HERE.length()) : link);
    }
}
