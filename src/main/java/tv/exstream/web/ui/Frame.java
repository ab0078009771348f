package tv.exstream.web.ui;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.springframework.ui.Model;
import org.springframework.web.servlet.support.RequestContextUtils;
import tv.exstream.account.Role;
import tv.exstream.web.Callers;
import tv.exstream.web.ui.Navigation.Destination;
import tv.exstream.web.ui.Navigation.Group;

/// What is around every page: templates find it as `frame`.
///
/// @param groups of the menu, with what the one who asks may see; empty for whoever has not signed in
/// @param path of the page that was asked for
/// @param language in which the page is written, as in `lang` attributes
/// @param visit who sees it
public record Frame(
        List<Group> groups, String path, Locale language, PageFacts facts, Visit visit) {
    /// As many as fit beside the button of the menu on 360 pixels.
    private static final int FIRST = 4;

    /// The name in models of what the frame shows.
    private static final String NAME = "frame";

    static Frame of(HttpServletRequest request, PageFacts facts) {
        return new Frame(
                groups(request),
                asked(request),
                RequestContextUtils.getLocale(request),
                facts,
                Visit.of(request));
    }

    /// A server without a door lets everybody everywhere.
    private static List<Group> groups(HttpServletRequest request) {
        return Callers.find(request)
                .map(visitor -> visitor.caller().role().map(Navigation::groups).orElse(List.of()))
                .orElseGet(() -> Navigation.groups(Role.ADMINISTRATOR));
    }

    /// Puts the frame into the model of a page, and says what browsers must know of every page.
    static void around(
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            PageFacts facts) {
        PageHeaders.set(response);
        model.addAttribute(NAME, of(request, facts));
    }

    /// Whether there is anywhere to go to.
    public boolean leads() {
        return !groups.isEmpty();
    }

    /// What a phone shows at its foot: the first pages of the menu.
    public List<Destination> first() {
        return groups.stream()
                .flatMap(group -> group.destinations().stream())
                .limit(FIRST)
                .toList();
    }

    public boolean isHere(Destination destination) {
        return destination.holds(path);
    }

    /// Such as `de`.
    public String tag() {
        return language.toLanguageTag();
    }

    public List<PageLanguage.Choice> languages() {
        return PageLanguage.choices();
    }

    public boolean speaks(PageLanguage.Choice choice) {
        return choice.tag().equals(language.getLanguage());
    }

    /// Pages about failures are shown in place of those that were asked for.
    static String asked(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String path = failed == null ? request.getRequestURI() : failed.toString();
        return path.substring(request.getContextPath().length());
    }
}
