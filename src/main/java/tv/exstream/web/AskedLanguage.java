package tv.exstream.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.LocaleResolver;

/// The language of who asks now.
final class AskedLanguage {
    private AskedLanguage() {}

    /// Empty where nobody asks, and for programs that ask for none. Browsers always ask for one.
    static Optional<Locale> now() {
        return Optional.ofNullable(LocaleContextHolder.getLocaleContext())
                .map(LocaleContext::getLocale)
                .filter(locale -> isWanted(locale, isAskedFor()));
    }

    /// The same of one who may be refused before the language is known to everybody.
    static Optional<Locale> of(HttpServletRequest request, LocaleResolver languages) {
        return Optional.of(languages.resolveLocale(request))
                .filter(locale -> isWanted(locale, isAskedFor(request)));
    }

    private static boolean isWanted(Locale locale, boolean isAskedFor) {
        return isAskedFor || !locale.getLanguage().equals("en");
    }

    private static boolean isAskedFor() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes now
                && isAskedFor(now.getRequest());
    }

    private static boolean isAskedFor(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) != null;
    }
}
