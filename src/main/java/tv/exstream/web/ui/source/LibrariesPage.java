package tv.exstream.web.ui.source;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import tv.exstream.account.Role;
import tv.exstream.web.Callers;
import tv.exstream.web.api.LibraryView;
import tv.exstream.web.api.SourceEntry;
import tv.exstream.web.api.SourceView;
import tv.exstream.web.ui.Fragments;

/// The page at `/libraries`: where media come from, how that is read, and what is wrong with it.
@Controller
final class LibrariesPage {
    private final LibraryView libraries;
    private final SourceView sources;

    LibrariesPage(LibraryView libraries, SourceView sources) {
        this.libraries = libraries;
        this.sources = sources;
    }

    @GetMapping("/libraries")
    String show(HttpServletRequest request, Model model) {
        Map<Integer, SourceEntry> known =
                sources.all().sources().stream()
                        .collect(Collectors.toMap(SourceEntry::id, Function.identity()));
        List<LibraryShown> all = all(known);
        model.addAttribute("libraries", all);
        model.addAttribute(
                "bare", all.stream().noneMatch(each -> each.hasSource() || each.isFolders()));
        model.addAttribute("reading", all.stream().anyMatch(each -> each.reading().runs()));
        model.addAttribute("mayChange", mayChange(request));
        return Fragments.of(request, "source/libraries", "list");
    }

    private List<LibraryShown> all(Map<Integer, SourceEntry> known) {
        return libraries.all().libraries().stream()
                .map(each -> LibraryShown.of(each, each.source().map(known::get)))
                .toList();
    }

    /// Where media come from is for administrators to say; others see it. A server without a door lets everybody.
    static boolean mayChange(HttpServletRequest request) {
        return Callers.find(request)
                .map(
                        visitor ->
                                visitor.caller()
                                        .role()
                                        .filter(Role.ADMINISTRATOR::equals)
                                        .isPresent())
                .orElse(true);
    }
}
