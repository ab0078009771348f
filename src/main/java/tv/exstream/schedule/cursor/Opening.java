package tv.exstream.schedule.cursor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import tv.exstream.collection.Selection;
import tv.exstream.media.Outline;
import tv.exstream.remark.Remark;
import tv.exstream.remark.Word;
import tv.exstream.schedule.cursor.Source.Entry;
import tv.exstream.schedule.cursor.Source.Groups;
import tv.exstream.schedule.cursor.Source.Marathon;
import tv.exstream.schedule.cursor.Source.Playlist;
import tv.exstream.schedule.cursor.Source.Pooled;

/// Makes the cursor that a source asks for.
final class Opening {
    private final ContentSnapshot content;
    private final Consumer<Remark> warnings;

    Opening(ContentSnapshot content, Consumer<Remark> warnings) {
        this.content = content;
        this.warnings = warnings;
    }

    Optional<Cursor> open(Source source, long seed) {
        source.selections().stream()
                .sorted(Comparator.comparing(Selection::label))
                .forEach(this::warn);
        return switch (source) {
            case Pooled(Selection selection, Ordering ordering) ->
                    over(content.stock(Set.of(selection)), ordering, seed);
            case Source.Seasons seasons ->
                    over(content.stock(seasons), seasons.pool().ordering(), seed);
            case Playlist playlist -> playlist(playlist, seed);
            case Marathon marathon -> marathon(marathon, seed);
            case Groups groups -> groups(groups, seed);
        };
    }

    private void warn(Selection selection) {
        List<Outline> items = content.in(selection).items();
        int playable = content.stock(Set.of(selection)).size();
        if (playable < items.size()) {
            warnings.accept(
                    Remark.of(
                            Word.SHORTER_THAN_A_SECOND,
                            SourceRemark.of(selection),
                            items.size() - playable));
        }
        if (playable == 0) {
            warnings.accept(Remark.of(Word.NOTHING_TO_SHOW, SourceRemark.of(selection)));
        }
    }

    private static Optional<Cursor> over(Stock stock, Ordering ordering, long seed) {
        if (stock.isEmpty()) {
            return Optional.empty();
        }
        Optional<Sequence> listed = stock.listed(ordering.direction());
        return Optional.of(
                listed.isPresent()
                        ? new ListedCursor(listed.get(), ordering.start(), seed, stock)
                        : ordered(stock, ordering, seed));
    }

    private static Cursor ordered(Stock stock, Ordering ordering, long seed) {
        return switch (ordering.order()) {
            case CHRONOLOGICAL, SEASON_EPISODE, ALPHABETICAL ->
                    new SortedCursor(stock, ordering, seed);
            case SHUFFLE -> new ShuffleCursor(stock, ordering, seed);
            case SHUFFLE_IN_ORDER -> new InterleavedCursor(stock, ordering, seed);
            case RANDOM, RANDOM_ROTATION -> new RandomCursor(stock, ordering, seed);
            case ROTATING_SHUFFLE -> rotation(stock, ordering, seed);
        };
    }

    private static Cursor rotation(Stock stock, Ordering ordering, long seed) {
        List<Member> members =
                members(stock.groups(), ordering.with(PlaybackOrder.SHUFFLE), 1, seed);
        return new TurnsCursor(
                members, Rota.shuffledOnce(Member.keys(members), seed), stock.size());
    }

    private Optional<Cursor> marathon(Marathon marathon, long seed) {
        Stock stock = content.stock(marathon.selections());
        if (stock.isEmpty()) {
            return Optional.empty();
        }
        List<Group> groups = stock.groups(marathon.grouping());
        Ordering ordering = Ordering.of(marathon.itemOrder());
        List<Member> members = members(groups, ordering, marathon.batch(), seed);
        Rota rota = rota(members, marathon.shuffledGroups(), seed);
        return Optional.of(new TurnsCursor(members, rota, stock.size()));
    }

    private Optional<Cursor> groups(Groups groups, long seed) {
        Stock stock = content.stock(groups.selections());
        if (stock.isEmpty()) {
            return Optional.empty();
        }
        Ordering ordering = groups.pool().ordering();
        List<Member> members = members(stock.groups(), ordering, Member.UNTIL_TOLD, seed);
        return Optional.of(
                new TurnsCursor(members, rota(members, groups.shuffled(), seed), stock.size()));
    }

    private static Rota rota(List<Member> members, boolean shuffled, long seed) {
        List<String> keys = Member.keys(members);
        return shuffled ? Rota.shuffled(keys, seed) : Rota.byName(keys);
    }

    /// @param batch items per turn, 0 for a whole pass
    private static List<Member> members(
            List<Group> groups, Ordering ordering, int batch, long seed) {
        List<Member> members = new ArrayList<>();
        for (Group group : groups) {
            long own = Chance.seed(seed, group.key());
            over(group.stock(), ordering, own)
                    .map(
                            cursor ->
                                    new Member(
                                            group.key(),
                                            group.name(),
                                            cursor,
                                            batch == 0 ? cursor.size() : batch,
                                            true))
                    .ifPresent(members::add);
        }
        return members;
    }

    private Optional<Cursor> playlist(Playlist playlist, long seed) {
        List<Member> members = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        for (Entry entry : playlist.entries()) {
            Selection selection = entry.pool().selection();
            String key = Group.unlike(keys, selection.label());
            Remark name = SourceRemark.ofEntry(selection, key);
            over(content.stock(Set.of(selection)), entry.pool().ordering(), Chance.seed(seed, key))
                    .map(
                            cursor ->
                                    new Member(
                                            key,
                                            name,
                                            cursor,
                                            taken(entry, cursor),
                                            entry.listed()))
                    .ifPresent(members::add);
        }
        if (members.isEmpty()) {
            return Optional.empty();
        }
        List<String> present = Member.keys(members);
        Rota rota = playlist.shuffled() ? Rota.shuffled(present, seed) : Rota.inTurn(present);
        long size = members.stream().mapToLong(Member::turn).sum();
        return Optional.of(new TurnsCursor(members, rota, (int) Math.min(size, Integer.MAX_VALUE)));
    }

    private static int taken(Entry entry, Cursor cursor) {
        return switch (entry.take()) {
            case Source.Take.Count(int items) -> items;
            case Source.Take.All() -> cursor.size();
        };
    }
}
