package tv.exstream.web.ui.source;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import tv.exstream.web.api.SourceEntry;
import tv.exstream.web.api.SourceView;
import tv.exstream.web.change.ShownTags;

/// The pages at `/libraries/new` and `/libraries/{id}/source`: a source is added or changed.
@Controller
final class SourcePage {
    private final SourceView sources;
    private final ObjectProvider<ShownTags> tags;

    SourcePage(SourceView sources, ObjectProvider<ShownTags> tags) {
        this.sources = sources;
        this.tags = tags;
    }

    /// @param kind as the interface names it; which there are when it is none
    @GetMapping("/libraries/new")
    String choose(@RequestParam(defaultValue = "") String kind, Model model) {
        return SourceKind.of(kind)
                .map(known -> form(SourceShown.fresh(known), "", model))
                .orElseGet(() -> kinds(model));
    }

    @GetMapping("/libraries/{id}/source")
    String change(@PathVariable int id, Model model) {
        SourceEntry source = sources.one(id);
        return form(SourceShown.of(source), tags.getObject().of(source), model);
    }

    private static String form(SourceShown source, String tag, Model model) {
        model.addAttribute("source", source);
        model.addAttribute("tag", tag);
        return "source/source";
    }

    private static String kinds(Model model) {
        model.addAttribute("groups", groups());
        return "source/kinds";
    }

    private static List<GroupShown> groups() {
        Map<String, List<KindShown>> groups =
                SourceKind.ALL.stream()
                        .collect(
                                Collectors.groupingBy(
                                        SourceKind::group,
                                        LinkedHashMap::new,
                                        Collectors.mapping(KindShown::of, Collectors.toList())));
        return groups.entrySet().stream()
                .map(group -> new GroupShown(group.getKey(), group.getValue()))
                .toList();
    }

    /// @param word as in `sources.group.WORD`
    public record GroupShown(String word, List<KindShown> kinds) {
        public GroupShown {
            kinds = List.copyOf(kinds);
        }
    }

    /// @param type as in `sources.kind.TYPE`
    public record KindShown(String type, String icon) {
        private static KindShown of(SourceKind kind) {
            return new KindShown(kind.type(), kind.icon());
        }
    }
}
