package tv.exstream.web.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;
import tools.jackson.databind.json.JsonMapper;
import tv.exstream.channel.Channel;
import tv.exstream.channel.ChannelId;
import tv.exstream.channel.Channels;
import tv.exstream.collection.query.Page;
import tv.exstream.job.PartEdits;
import tv.exstream.json.MergePatch;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Objection;
import tv.exstream.schedule.part.Label;
import tv.exstream.schedule.part.Part;
import tv.exstream.schedule.part.PartId;
import tv.exstream.schedule.part.PartKind;
import tv.exstream.schedule.part.PartPage;
import tv.exstream.schedule.part.PartQuery;
import tv.exstream.schedule.part.PartUser;
import tv.exstream.schedule.part.Parts;

/// The parts of rules as JSON. Thread-safe.
public final class PartView {
    private static final int MOST_LISTED = 100;

    /// One answer is to stay small; nobody reads more.
    private static final int MOST_USERS = 1_000;

    private static final Order<PartPage.Entry> ORDER = new Order<>(fields(), "name");

    private static final Size LIMIT = new Size("limit", MOST_LISTED, 1, MOST_LISTED);

    private final Parts parts;
    private final PartEdits edits;
    private final Channels channels;

    PartView(Parts parts, PartEdits edits, Channels channels) {
        this.parts = parts;
        this.edits = edits;
        this.channels = channels;
    }

    /// @param plural one of those in the path of [PartRoutes]
    static PartKind kind(String plural) {
        return PartKind.of(plural).orElseThrow();
    }

    /// @throws ProblemException PART_NOT_FOUND when no part can have the number
    public static PartId id(String plural, long number) {
        return PartId.parse(plural + "/" + number)
                .orElseThrow(
                        () ->
                                ProblemException.of(
                                        Problem.PART_NOT_FOUND,
                                        Objection.NOTHING_AT_NUMBER,
                                        plural,
                                        number));
    }

    /// Sizes are brought into their bounds.
    ///
    /// @throws ProblemException INVALID_VALUE when one is no number
    static PartQuery query(PartParameters asked) {
        return new PartQuery(
                asked.group(),
                asked.name(),
                PageQuery.OFFSET.read(asked.offset()),
                LIMIT.read(asked.limit()));
    }

    /// Some of the parts of a kind, by name.
    public PartsAnswer list(PartKind kind, PartQuery query) {
        return list(kind, query, "", "");
    }

    /// The database has them by name; who wants another order reads all that fit.
    ///
    /// @param sort empty for by name
    /// @param cursor what the list answered as next; empty where the place of the query counts
    PartsAnswer list(PartKind kind, PartQuery query, String sort, String cursor) {
        var part = new ListPart(cursor, new Page(query.offset(), query.limit()));
        if (sort.isBlank()) {
            var list = new ByName(parts, kind, query);
            var some = part.read(list);
            return answer(list.total, part, query, some);
        }
        List<PartPage.Entry> all = parts.list(kind, query.from(0, Integer.MAX_VALUE)).entries();
        return answer(all.size(), part, query, part.read(ORDER.listed(kind.plural(), all, sort)));
    }

    /// Names are unique in a kind.
    private static SequencedMap<String, Function<PartPage.Entry, String>> fields() {
        SequencedMap<String, Function<PartPage.Entry, String>> fields = new LinkedHashMap<>();
        fields.put("group", each -> Label.folded(each.label().group()));
        fields.put("name", each -> Label.folded(each.label().name()));
        return fields;
    }

    private static PartsAnswer answer(
            int total, ListPart part, PartQuery query, ListPart.Some<PartPage.Entry> some) {
        return new PartsAnswer(
                total,
                part.offset(),
                query.limit(),
                some.entries().stream().map(PartView::entry).toList(),
                some.next());
    }

    /// Their names are unique in a kind. Owned by one thread.
    private static final class ByName implements ListPart.Listed<PartPage.Entry> {
        private final Parts parts;
        private final PartKind kind;
        private final PartQuery query;

        /// How many fit, as the part tells that was read.
        private int total;

        ByName(Parts parts, PartKind kind, PartQuery query) {
            this.parts = parts;
            this.kind = kind;
            this.query = query;
        }

        @Override
        public String order() {
            return kind.plural() + " by name";
        }

        @Override
        public List<PartPage.Entry> from(int offset, int most) {
            return read(query.from(offset, most));
        }

        @Override
        public List<PartPage.Entry> behind(Cursor last, int most) {
            return read(query.behind(last.key(0, text -> text), most));
        }

        private List<PartPage.Entry> read(PartQuery some) {
            PartPage page = parts.list(kind, some);
            total = page.total();
            return page.entries();
        }

        @Override
        public List<String> keys(PartPage.Entry entry) {
            return List.of(Label.folded(entry.label().name()));
        }
    }

    private static PartsAnswer.PartEntry entry(PartPage.Entry entry) {
        return new PartsAnswer.PartEntry(
                entry.id().number(),
                entry.id().toString(),
                entry.label().name(),
                entry.label().group(),
                entry.uses());
    }

    /// One as it was written, and who uses it.
    ///
    /// @throws ProblemException PART_NOT_FOUND
    public PartAnswer find(PartId id) {
        Part part = known(id);
        return new PartAnswer(
                id.number(),
                id.toString(),
                part.label().name(),
                part.label().group(),
                JsonMapper.shared().readTree(part.content()),
                users(id, MOST_USERS));
    }

    /// Who names a part, parts first; at most so many, and none for one that does not exist.
    public List<UserEntry> users(PartId id, int most) {
        return parts.users(id).stream().limit(most).flatMap(user -> entry(user).stream()).toList();
    }

    private Part known(PartId id) {
        return parts.find(id)
                .orElseThrow(
                        () ->
                                ProblemException.of(
                                        Problem.PART_NOT_FOUND, Objection.NOTHING_AT, id));
    }

    private Optional<UserEntry> entry(PartUser user) {
        return switch (user) {
            case PartUser.OfPart(PartId id) ->
                    parts.find(id).map(part -> new UserEntry(id.toString(), part.label().name()));
            case PartUser.OfChannel(ChannelId id) -> channels.find(id).map(PartView::entry);
        };
    }

    private static UserEntry entry(Channel channel) {
        return new UserEntry("channels/" + channel.number(), channel.name());
    }

    PartAnswer add(PartKind kind, PartRequest wish) {
        return find(edits.add(part(PartId.fresh(kind), wish)).id());
    }

    PartAnswer change(PartId id, PartRequest wish) {
        edits.change(part(id, wish));
        return find(id);
    }

    PartAnswer patch(PartId id, String json) {
        Part known = known(id);
        return change(id, MergePatch.apply(PartRequest.of(known), json, PartRequest.class));
    }

    PartPreview preview(PartId id, PartRequest wish) {
        return new PartPreview(
                edits.affected(part(id, wish)).stream().map(PartView::entry).toList());
    }

    private static Part part(PartId id, PartRequest wish) {
        return new Part(
                id, new Label(wish.name(), wish.group().orElse("")), wish.content().toString());
    }

    void remove(PartId id) {
        edits.remove(id);
    }
}
