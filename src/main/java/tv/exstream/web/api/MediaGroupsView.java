package tv.exstream.web.api;

import static tv.exstream.remark.Wanted.oneOf;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import tv.exstream.collection.Browsing;
import tv.exstream.collection.query.Field;
import tv.exstream.collection.query.Page;
import tv.exstream.collection.query.Query;
import tv.exstream.collection.query.Shelves.Group;
import tv.exstream.media.MediaId;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Demand;
import tv.exstream.remark.Remark;
import tv.exstream.web.api.MediaGroupsAnswer.GroupEntry;

/// The media by shows, albums, genres and the like. Thread-safe.
public final class MediaGroupsView {
    /// What people sort media by. Of people that act in it there are so many that all of them take as much memory as all else.
    private static final List<Field> FIELDS =
            List.of(
                    Field.TYPE,
                    Field.SHOW_TITLE,
                    Field.SEASON_NUMBER,
                    Field.ARTIST,
                    Field.ALBUM,
                    Field.GENRE,
                    Field.CONTENT_RATING,
                    Field.LIBRARY_NAME,
                    Field.NETWORK,
                    Field.STUDIO,
                    Field.COUNTRY,
                    Field.YEAR,
                    Field.JUMP_LETTER);

    private static final Comparator<Group> MOST_FIRST =
            Comparator.comparingInt(Group::count).reversed();

    private final Holdings holdings;
    private final Browsing browsing;
    private final MediaPictures pictures;

    MediaGroupsView(Holdings holdings, Browsing browsing, MediaPictures pictures) {
        this.holdings = holdings;
        this.browsing = browsing;
        this.pictures = pictures;
    }

    /// @param by the name of a field
    /// @param query of what is in groups; everything when it is blank
    /// @param part in the order `value`, or `-items` for those with the most first
    /// @throws ProblemException INVALID_VALUE, QUERY_UNREADABLE, COLLECTION_CYCLE
    public MediaGroupsAnswer groups(String by, String query, ListParameters part) {
        Field field = field(by);
        List<Group> all = browsing.groups(query, holdings.today(), field);
        var some = listPart(part).read(listed(field, all, part.sort()));
        List<Group> groups = some.entries().stream().map(HandOrder.Placed::entry).toList();
        Map<MediaId, Map<String, String>> known =
                pictures.of(groups.stream().map(Group::first).toList());
        return new MediaGroupsAnswer(
                all.size(),
                groups.stream()
                        .map(
                                group ->
                                        entry(
                                                field,
                                                group,
                                                known.getOrDefault(group.first(), Map.of())))
                        .toList(),
                some.next());
    }

    private static ListPart listPart(ListParameters part) {
        return new ListPart(part.cursor(), new Page(part.skipped(), part.mostOrUsual()));
    }

    private static HandOrder<Group> listed(Field field, List<Group> all, String sort) {
        String order =
                "groups of %s by %s".formatted(field.printed(), sort.isEmpty() ? "value" : sort);
        return new HandOrder<>(order, sorted(all, sort), Group::text);
    }

    /// The names of groups and how many items they have, without their pictures, which take longer than all the rest.
    ///
    /// @throws ProblemException INVALID_VALUE, QUERY_UNREADABLE, COLLECTION_CYCLE
    public List<Count> counts(String by, String query) {
        return browsing.groups(query, holdings.today(), field(by)).stream()
                .map(group -> new Count(group.text(), group.count()))
                .toList();
    }

    /// How many items a group has.
    public record Count(String value, int items) {}

    private static Field field(String by) {
        return Field.named(by)
                .filter(FIELDS::contains)
                .orElseThrow(
                        () ->
                                ProblemException.mustBe(
                                        "by",
                                        oneOf(FIELDS.stream().map(Field::printed).toList()),
                                        by));
    }

    private static List<Group> sorted(List<Group> all, String sort) {
        return switch (sort) {
            case "", "value" -> all;
            case "-items" -> all.stream().sorted(MOST_FIRST).toList();
            default ->
                    throw ProblemException.mustBe(
                            "sort", Remark.of(Demand.EITHER, "value", "-items"), sort);
        };
    }

    private static GroupEntry entry(Field field, Group group, Map<String, String> pictures) {
        return new GroupEntry(
                group.text(),
                query(field, group.text()),
                group.count(),
                group.first().value(),
                pictures);
    }

    /// As somebody would write it.
    public static String query(Field field, String value) {
        return "%s = %s".formatted(field.printed(), Query.written(value));
    }
}
