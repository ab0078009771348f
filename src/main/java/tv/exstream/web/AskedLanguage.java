package tv.exstream.web;

import java.util.Locale;
import java.util.Optional;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/// The language of who asks now.
final class AskedLanguage {
    private AskedLanguage() {}

    /// Empty where nobody asks, and for programs that ask for none. Browsers always ask for one.
    static Optional<Locale> now() {
        return Optional.ofNullable(LocaleContextHolder.getLocaleContext())
                .map(LocaleContext::getLocale)
                .filter(locale -> isAskedFor() || !locale.getLanguage().equals("en"));
    }

    private static boolean isAskedFor() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes now
                && now.getRequest().getHeader(HttpHeaders.ACCEPT_LANGUAGE) != null;
    }
}
