package tv.exstream.schedulefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tv.exstream.remark.Complaint;
import tv.exstream.remark.Demand;
import tv.exstream.remark.Remark;
import tv.exstream.remark.Wanted;
import tv.exstream.schedule.cursor.Ordering;
import tv.exstream.schedule.cursor.PlaybackOrder;
import tv.exstream.schedule.cursor.Source;
import tv.exstream.schedule.sequential.Content;
import tv.exstream.schedule.sequential.ExternalId;
import tv.exstream.yaml.YamlNode;

/// Reads one entry of the section `content`. Owned by one thread.
final class ContentReader {
    private static final List<String> ID_KEYS = List.of("source", "value");

    private final Flaws flaws;

    ContentReader(Flaws flaws) {
        this.flaws = flaws;
    }

    /// Empty when something is wrong with it, which is written down.
    Optional<Content> read(Fields fields) {
        Optional<ContentKind> kind = ContentKind.of(fields);
        if (kind.isEmpty()) {
            flaws.add(
                    fields.place(),
                    Complaint.mustHave(
                            Remark.of(Demand.ONE_OF_KEYS, String.join(", ", ContentKind.allKeys())),
                            String.join(", ", fields.keys())));
            return Optional.empty();
        }
        fields.refuseOthers(kind.get().keys());
        return Building.of(fields, flaws, () -> content(fields, kind.get()));
    }

    private Content content(Fields fields, ContentKind kind) {
        String key = fields.requiredText("key");
        return switch (kind) {
            case SEARCH -> {
                requireEmpty(fields, kind);
                yield new Content.Search(key, fields.requiredText("query"), ordering(fields));
            }
            case SHOW -> {
                requireEmpty(fields, kind);
                if (!fields.hasValue("guids")) {
                    flaws.add(
                            fields.place("guids"),
                            Complaint.mustBe(
                                    Wanted.listOf(Wanted.plain(Demand.SOURCE_AND_VALUE)),
                                    Remark.of(Demand.NOTHING)));
                }
                yield new Content.Show(key, ids(fields), ordering(fields));
            }
            case COLLECTION -> new Content.Collection(key, name(fields, kind), ordering(fields));
            case SMART_COLLECTION ->
                    new Content.SmartCollection(key, name(fields, kind), ordering(fields));
            case MULTI_COLLECTION ->
                    new Content.MultiCollection(key, name(fields, kind), ordering(fields));
            case PLAYLIST ->
                    new Content.Playlist(key, fields.text("playlist_group"), name(fields, kind));
            case MARATHON -> marathon(fields, key);
        };
    }

    private Content marathon(Fields fields, String key) {
        requireEmpty(fields, ContentKind.MARATHON);
        return new Content.Marathon(
                key,
                ids(fields),
                fields.texts("searches").stream().map(Placed::value).toList(),
                fields.value("group_by", Kind.GROUPING, Source.Grouping.SHOW),
                fields.value("item_order", Kind.ORDER, PlaybackOrder.CHRONOLOGICAL),
                fields.flag("shuffle_groups", false),
                fields.flag("play_all_items", false));
    }

    private static String name(Fields fields, ContentKind kind) {
        return fields.requiredText(kind.key());
    }

    private static Ordering ordering(Fields fields) {
        Ordering plain =
                Ordering.of(fields.value("order", Kind.ORDER, PlaybackOrder.CHRONOLOGICAL));
        return new Ordering(
                plain.order(),
                plain.direction(),
                plain.start(),
                fields.flag("multi_part", false)
                        ? Ordering.Multipart.TOGETHER
                        : Ordering.Multipart.APART);
    }

    private List<ExternalId> ids(Fields fields) {
        List<ExternalId> ids = new ArrayList<>();
        for (Placed<YamlNode> item : fields.list("guids")) {
            Fields.of(item.place(), item.value(), flaws).flatMap(this::id).ifPresent(ids::add);
        }
        return ids;
    }

    private Optional<ExternalId> id(Fields fields) {
        fields.refuseOthers(ID_KEYS);
        return Building.of(
                fields,
                flaws,
                () -> new ExternalId(fields.requiredText("source"), fields.requiredText("value")));
    }

    /// Their key only tells the kind, and a name there would be taken for what it is not.
    private void requireEmpty(Fields fields, ContentKind kind) {
        if (fields.hasValue(kind.key())) {
            flaws.add(fields.place(kind.key()), Complaint.of(Demand.NO_VALUE_WANTED));
        }
    }
}
