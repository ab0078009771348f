package tv.exstream.web.ui;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.web.servlet.support.RequestContextUtils;
import tv.exstream.account.Area;
import tv.exstream.account.Caller;
import tv.exstream.account.Entrance;
import tv.exstream.account.Role;
import tv.exstream.account.Scope;
import tv.exstream.account.Verdict;
import tv.exstream.web.Callers;
import tv.exstream.web.security.Entrances;
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
    static final int FIRST = 4;

    private static final Entrance.Guarded SOME_PAGE =
            new Entrance.Guarded(Area.PAGES, Role.VIEWER, Scope.WATCH);

    /// Where the parameters of an address begin, or its part.
    private static final Pattern BEHIND_PATH = Pattern.compile("[?#]");

    /// The name in models of what the frame shows.
    static final String NAME = "frame";

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
                .map(visitor -> groups(visitor.caller()))
                .orElseGet(() -> Navigation.groups(Role.ADMINISTRATOR));
    }

    /// To a guest of players alone no page is open.
    private static List<Group> groups(Caller caller) {
        return caller.may(SOME_PAGE) instanceof Verdict.Allowed
                ? caller.role().map(Navigation::groups).orElse(List.of())
                : List.of();
    }

    /// Whether there is anywhere to go to.
    public boolean leads() {
        return !groups.isEmpty();
    }

    /// Whether a page is open to whoever sees this one.
    ///
    /// @param page a path with or without parameters
    public boolean leadsTo(String page) {
        String path = BEHIND_PATH.split(page, -1)[0];
        return groups.stream()
                .flatMap(group -> group.destinations().stream())
                .anyMatch(destination -> destination.holds(path));
    }

    /// Whether an operation of the JSON interface is open to whoever sees this page: what is not is not offered.
    ///
    /// @param call its method and its pattern among the entrances, such as `PUT /api/cards/{name}`
    public boolean allows(String call) {
        String[] words = call.split(" ", 2);
        Entrance entrance =
                Entrances.of(words[0], words[words.length - 1])
                        .orElseThrow(
                                () ->
                                        new IllegalArgumentException(
                                                "call must be a method and a pattern of the entrances: "
                                                        + call));
        return visit.caller()
                .map(caller -> caller.may(entrance) instanceof Verdict.Allowed)
                .orElse(true);
    }

    /// A page that is one tap away on a phone.
    ///
    /// @param here whether it is the one that is shown
    public record Shortcut(Destination page, boolean here) {}

    /// What a phone shows at its foot: the first pages of the menu.
    public List<Shortcut> first() {
        return groups.stream()
                .flatMap(group -> group.destinations().stream())
                .limit(FIRST)
                .map(page -> new Shortcut(page, isHere(page)))
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

    /// Whether a language of an account is none of those that can be chosen, as programs may have said.
    public boolean isForeign(String tag) {
        return !tag.isEmpty() && languages().stream().noneMatch(choice -> choice.tag().equals(tag));
    }

    public boolean speaks(PageLanguage.Choice choice) {
        return choice.tag().equals(language.getLanguage());
    }

    /// The language that was chosen in this browser; empty where none was.
    public static String chosenLanguage(HttpServletRequest request) {
        return PageLanguage.chosen(request).orElse("");
    }

    /// Pages about failures are shown in place of those that were asked for.
    static String asked(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String path = failed == null ? request.getRequestURI() : failed.toString();
        return path.substring(request.getContextPath().length());
    }
}
