package tv.exstream.web.ui;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;
import tv.exstream.account.Caller;
import tv.exstream.web.Callers;

/// The language of pages: the one that was chosen in this browser, as a cookie says, else that of the account, else the first that the browser
/// asks for and we speak. Thread-safe.
final class PageLanguage implements LocaleResolver {
    private static final String COOKIE = "language";

    /// A language to choose.
    ///
    /// @param tag such as `de`
    /// @param name in itself
    public record Choice(String tag, String name) {}

    private static final List<Choice> CHOICES =
            List.of(new Choice("en", "English"), new Choice("de", "Deutsch"));

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    static List<Choice> choices() {
        return CHOICES;
    }

    /// What we speak of a language that somebody asks for, whatever else is said of it: texts are kept for each that is answered, and of
    /// these there are only as many as there are languages of ours and countries.
    static Optional<Locale> spoken(Locale asked) {
        return Optional.of(asked.getLanguage())
                .filter(PageLanguage::isSpoken)
                .map(
                        language ->
                                COUNTRIES.contains(asked.getCountry())
                                        ? Locale.of(language, asked.getCountry())
                                        : Locale.of(language));
    }

    /// With the region that the browser asks for, since it writes dates and numbers its own way.
    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        List<Locale> asked = asked(request);
        return chosen(request)
                .map(tag -> inRegion(Locale.of(tag), asked))
                .or(() -> ofAccount(request).map(own -> inRegion(own, asked)))
                .or(() -> asked.stream().findFirst())
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

    /// What was chosen in this browser, such as `de`.
    static Optional<String> chosen(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, COOKIE);
        return Optional.ofNullable(cookie).map(Cookie::getValue).filter(PageLanguage::isSpoken);
    }

    /// The door has found the account already, where the request came to one.
    private static Optional<Locale> ofAccount(HttpServletRequest request) {
        return Callers.of(request) instanceof Caller.Known known
                ? spoken(Locale.forLanguageTag(known.account().settings().language()))
                : Optional.empty();
    }

    private static Locale inRegion(Locale wanted, List<Locale> asked) {
        return wanted.getCountry().isEmpty()
                ? asked.stream()
                        .filter(each -> each.getLanguage().equals(wanted.getLanguage()))
                        .findFirst()
                        .orElse(wanted)
                : wanted;
    }

    /// What is spoken of it. Without the header nothing is asked for; what the servlet would answer then is the language of the server's
    /// system.
    private static List<Locale> asked(HttpServletRequest request) {
        if (request.getHeader("Accept-Language") == null) {
            return List.of();
        }
        return Collections.list(request.getLocales()).stream()
                .map(PageLanguage::spoken)
                .flatMap(Optional::stream)
                .toList();
    }

    private static boolean isSpoken(String language) {
        return CHOICES.stream().anyMatch(choice -> choice.tag().equals(language));
    }
}
