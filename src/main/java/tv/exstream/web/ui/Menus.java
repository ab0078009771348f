package tv.exstream.web.ui;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.IWebContext;
import tv.exstream.web.ui.Navigation.Destination;
import tv.exstream.web.ui.Navigation.Group;

/// The menu as HTML. It is on every page twice and took a third of the time of most of them, so that it is written once for each place in
/// it, language and role. Thread-safe; templates ask for `@menus`.
public final class Menus {
    private static final String TEMPLATE = "layout";
    private static final Set<String> FRAGMENT = Set.of("pages");

    /// No page is deeper; addresses where nothing is may be as deep as somebody likes.
    private static final String DEEPEST = "../../..";

    private final TemplateEngine engine;
    private final boolean settled;
    private final Map<Place, String> written = new ConcurrentHashMap<>();

    /// What the menu differs by; there are some hundred of these.
    ///
    /// @param here the page of the menu that is open
    /// @param language without a region, of which there are many
    /// @param top the way to the first page, as links are relative
    private record Place(
            List<Group> groups, Optional<Destination> here, String language, String top) {}

    /// @param settled whether templates stay as they are
    Menus(TemplateEngine engine, boolean settled) {
        this.engine = engine;
        this.settled = settled;
    }

    /// @param page the context of the template that asks, with its `frame`
    public String of(IWebContext page) {
        Place place = place(page);
        return settled && place.top().length() <= DEEPEST.length()
                ? written.computeIfAbsent(place, _ -> write(page))
                : write(page);
    }

    private String write(IWebContext page) {
        return engine.process(TEMPLATE, FRAGMENT, page);
    }

    private static Place place(IWebContext page) {
        Frame frame = (Frame) page.getVariable(Frame.NAME);
        Optional<Destination> here =
                frame.groups().stream()
                        .flatMap(group -> group.destinations().stream())
                        .filter(frame::isHere)
                        .findFirst();
        return new Place(
                frame.groups(), here, page.getLocale().getLanguage(), RelativeLinks.top(page));
    }
}
