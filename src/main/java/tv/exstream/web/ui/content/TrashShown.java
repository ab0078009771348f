package tv.exstream.web.ui.content;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tv.exstream.media.MediaKind;
import tv.exstream.web.api.TrashAnswer;
import tv.exstream.web.api.TrashParameters;
import tv.exstream.web.api.TrashView;
import tv.exstream.web.ui.Pager;

/// A part of what is gone.
///
/// @param asked what is looked for
public record TrashShown(TrashParameters asked, Pager pager, List<GoneShown> rows) {
    /// All but those that are never in it.
    private static final List<MediaKind> KINDS =
            Arrays.stream(MediaKind.values()).filter(kind -> kind != MediaKind.LIVE).toList();

    private static final int ROWS = 50;

    public TrashShown {
        rows = List.copyOf(rows);
    }

    /// @param kind as in `browse.kind.KIND`
    /// @param show may be empty
    /// @param since when the file was found missing; at most one
    public record GoneShown(
            long id, String kind, String name, String show, String path, List<Instant> since) {
        public GoneShown {
            since = List.copyOf(since);
        }

        private static GoneShown of(TrashAnswer.GoneEntry gone) {
            return new GoneShown(
                    gone.id(),
                    gone.kind().name().toLowerCase(Locale.ROOT),
                    gone.name(),
                    gone.show().orElse(""),
                    gone.path(),
                    gone.since().stream().toList());
        }
    }

    /// What may be looked for, as in `browse.kind.KIND`.
    public List<KindShown> kinds() {
        return KINDS.stream()
                .map(
                        kind ->
                                new KindShown(
                                        kind.name(),
                                        kind.name().toLowerCase(Locale.ROOT),
                                        asked.kind().equals(Optional.of(kind))))
                .toList();
    }

    public record KindShown(String value, String word, boolean chosen) {}

    /// That all of what was found is forgotten, as the interface takes it.
    public String forgetting() {
        return body("FORGET");
    }

    /// The same of looking for it.
    public String looking() {
        return body("LOOK");
    }

    private String body(String action) {
        ObjectNode body = JsonMapper.shared().createObjectNode().put("action", action);
        ObjectNode found =
                body.putObject("found").put("q", asked.q()).put("source", asked.source());
        asked.kind().ifPresent(kind -> found.put("kind", kind.name()));
        return body.toString();
    }

    /// A page behind the last one is the last one: who forgets all of it goes back.
    static TrashShown of(TrashView trash, TrashParameters asked, int page) {
        var wanted = new Pager(page, ROWS, Integer.MAX_VALUE);
        TrashAnswer part = trash.list(asked, wanted.offset(), ROWS);
        var pager = new Pager(page, ROWS, part.total());
        return pager.page() == wanted.page()
                ? new TrashShown(asked, pager, part.items().stream().map(GoneShown::of).toList())
                : of(trash, asked, pager.page());
    }
}
