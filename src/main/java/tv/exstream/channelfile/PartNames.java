package tv.exstream.channelfile;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tv.exstream.schedule.part.Label;
import tv.exstream.schedule.part.Part;
import tv.exstream.schedule.part.PartId;
import tv.exstream.schedule.part.PartKind;
import tv.exstream.schedule.part.PartQuery;
import tv.exstream.schedule.part.Parts;

/// Finds parts by kind and name, whatever the case. A kind is read once, since a file may use parts many thousand times. Owned by one thread.
final class PartNames {
    private final Parts parts;
    private final Map<PartKind, Map<String, PartId>> known = new EnumMap<>(PartKind.class);

    PartNames(Parts parts) {
        this.parts = parts;
    }

    /// @param text such as `fillers/Trailers`
    Optional<PartId> find(String text) {
        int slash = text.indexOf('/');
        return slash < 0
                ? Optional.empty()
                : PartKind.of(text.substring(0, slash))
                        .flatMap(kind -> find(kind, text.substring(slash + 1)));
    }

    Optional<PartId> find(PartKind kind, String name) {
        return Optional.ofNullable(of(kind).get(Label.folded(name)));
    }

    void added(Part part) {
        of(part.id().kind()).put(Label.folded(part.label().name()), part.id());
    }

    private Map<String, PartId> of(PartKind kind) {
        return known.computeIfAbsent(kind, this::read);
    }

    private Map<String, PartId> read(PartKind kind) {
        Map<String, PartId> ids = new HashMap<>();
        parts.list(kind, PartQuery.ALL)
                .entries()
                .forEach(entry -> ids.putIfAbsent(Label.folded(entry.label().name()), entry.id()));
        return ids;
    }
}
