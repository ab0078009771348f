package tv.exstream.web.ui;

import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.context.IWebContext;
import org.thymeleaf.linkbuilder.StandardLinkBuilder;

/// Writes the links `@{/...}` of templates relative to the page they are on, so that pages work wherever a reverse proxy has put the
/// server, and whether it says so or not. Thread-safe.
final class RelativeLinks extends StandardLinkBuilder {
    private static final String HERE = "./";
    private static final String FILES = "/ui/";

    private final Function<Locale, String> files;

    /// @param files where a page in a language finds what is linked as `/ui/...`, without a slash at its end
    RelativeLinks(Function<Locale, String> files) {
        this.files = files;
    }

    @Override
    protected String computeContextPath(
            IExpressionContext context, String base, @Nullable Map<String, Object> parameters) {
        return context instanceof IWebContext web
                ? top(web)
                : super.computeContextPath(context, base, parameters);
    }

    /// The way from a page to the first one, without a slash at its end.
    static String top(IWebContext web) {
        String path = web.getExchange().getRequest().getRequestPath();
        long below = path.chars().filter(letter -> letter == '/').count() - 1;
        return below < 1 ? "." : "../".repeat((int) below - 1) + "..";
    }

    @Override
    protected String processLink(IExpressionContext context, String link) {
        String kept = context instanceof IWebContext web ? kept(web, link) : link;
        boolean here = kept.startsWith(HERE) && kept.length() > HERE.length();
        return super.processLink(context, here ? kept.substring(HERE.length()) : kept);
    }

    private String kept(IWebContext web, String link) {
        String top = top(web);
        return link.startsWith(top + FILES)
                ? top
                        + files.apply(web.getLocale())
                        + link.substring(top.length() + FILES.length() - 1)
                : link;
    }
}
