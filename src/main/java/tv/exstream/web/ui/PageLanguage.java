package tv.exstream.web.ui;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/// The language of pages: the one that was chosen, as a cookie says, else the first that the browser asks for and we speak. Thread-safe.
final class PageLanguage implements LocaleResolver {
    private static final String COOKIE = "language";

    /// A language to choose.
    ///
    /// @param tag such as `de`
    /// @param name in itself
    public record Choice(String tag, String name) {}

    private static final List<Choice> CHOICES =
            List.of(new Choice("en", "English"), new Choice("de", "Deutsch"));

    static List<Choice> choices() {
        return CHOICES;
    }

    /// With the region that the browser asks for, since it writes dates and numbers its own way.
    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        List<Locale> asked = asked(request);
        return chosen(request)
                .map(tag -> inRegion(tag, asked))
                .or(() -> asked.stream().filter(each -> isSpoken(each.getLanguage())).findFirst())
                .orElse(Locale.ENGLISH);
    }

    /// Browsers keep the choice themselves.
    @Override
    public void setLocale(
            HttpServletRequest request,
            @Nullable HttpServletResponse response,
            @Nullable Locale locale) {
        throw new UnsupportedOperationException("the language is chosen by a cookie of the page");
    }

    private static Optional<String> chosen(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, COOKIE);
        return Optional.ofNullable(cookie).map(Cookie::getValue).filter(PageLanguage::isSpoken);
    }

    private static Locale inRegion(String language, List<Locale> asked) {
        return asked.stream()
                .filter(each -> each.getLanguage().equals(language))
                .findFirst()
                .orElse(Locale.of(language));
    }

    /// Without the header nothing is asked for; what the servlet would answer then is the language of the server's system.
    private static List<Locale> asked(HttpServletRequest request) {
        if (request.getHeader("Accept-Language") == null) {
            return List.of();
        }
        List<Locale> asked = new ArrayList<>(Collections.list(request.getLocales()));
        asked.replaceAll(each -> Locale.of(each.getLanguage(), each.getCountry()));
        return asked;
    }

    private static boolean isSpoken(String language) {
        return CHOICES.stream().anyMatch(choice -> choice.tag().equals(language));
    }
}
