package tv.exstream.schedule.cursor;

import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import tv.exstream.remark.Remark;
import tv.exstream.remark.Word;
import tv.exstream.schedule.cursor.CursorState.Turns;

/// Lets members take turns; each goes on where its last turn ended. The entries of a playlist, the groups of a marathon and those
/// of a rotating shuffle are such members. Owned by one thread.
final class TurnsCursor implements Cursor {
    /// Members that are gone may come back, so their places are kept, up to a number that is arbitrary.
    private static final int MOST_GONE = 1_000;

    private static final Turns BEGINNING = new Turns(0, "", 0, Map.of(), 0);

    private final Map<String, Member> members = new LinkedHashMap<>();
    private final Rota rota;
    private final int size;

    private record Turn(long round, Member member, int taken) {}

    /// @param size items of one pass
    TurnsCursor(List<Member> members, Rota rota, int size) {
        members.forEach(member -> this.members.put(member.key(), member));
        this.rota = rota;
        this.size = size;
    }

    @Override
    public CursorState beginning() {
        return BEGINNING;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public Draw after(CursorState state) {
        Turns from = state instanceof Turns turns ? turns : BEGINNING;
        Turn turn = turn(from);
        Member member = turn.member();
        Draw draw = member.cursor().after(placeOf(member, from));
        Turns next =
                new Turns(
                        turn.round(),
                        member.key(),
                        turn.taken() + 1,
                        with(from.members(), member.key(), draw.state()),
                        Cursor.idOf(draw.item()));
        Supplier<Remark> choice =
                () ->
                        Remark.of(
                                Word.TURN,
                                member.name(),
                                progress(member, next.taken()),
                                draw.choice().get());
        return new Draw(draw.item(), next, choice, member.listed() && draw.listed());
    }

    @Override
    public int unit(CursorState state) {
        Turn turn = turn(state instanceof Turns turns ? turns : BEGINNING);
        Member member = turn.member();
        return member.turnsWhenTold() ? member.cursor().size() : member.turn() - turn.taken();
    }

    /// The beginning of the next turn; nobody's turn is over before the first item.
    @Override
    public CursorState turned(CursorState state) {
        return state instanceof Turns turns && !turns.members().isEmpty()
                ? new Turns(
                        turns.round(),
                        turns.member(),
                        Member.UNTIL_TOLD,
                        turns.members(),
                        turns.last())
                : BEGINNING;
    }

    @Override
    public Duration shortest() {
        return members.values().stream()
                .map(member -> member.cursor().shortest())
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    /// The beginning of a turn of the first member that has the episode.
    @Override
    public Optional<CursorState> before(int season, int episode) {
        for (Member member : members.values()) {
            Optional<CursorState> place = member.cursor().before(season, episode);
            if (place.isPresent()) {
                Map<String, CursorState> places = Map.of(member.key(), place.get());
                return Optional.of(new Turns(0, member.key(), 0, places, 0));
            }
        }
        return Optional.empty();
    }

    private Turn turn(Turns from) {
        if (from.members().isEmpty()) {
            return new Turn(0, member(rota.first(0)), 0);
        }
        Member current = members.get(from.member());
        if (current != null && from.taken() < current.turn()) {
            return new Turn(from.round(), current, from.taken());
        }
        return rota.after(from.round(), from.member())
                .map(next -> new Turn(from.round(), member(next), 0))
                .orElseGet(() -> nextRound(from));
    }

    private Turn nextRound(Turns from) {
        long round = from.round() + 1;
        return new Turn(round, member(rota.first(round)), 0);
    }

    private Member member(String key) {
        return Objects.requireNonNull(members.get(key), key);
    }

    private static CursorState placeOf(Member member, Turns from) {
        CursorState place = from.members().get(member.key());
        return place == null ? member.cursor().beginning() : place;
    }

    private MemberPlaces with(Map<String, CursorState> places, String key, CursorState place) {
        MemberPlaces changed = MemberPlaces.copyOf(places).with(key, place);
        return changed.size() > members.size() + MOST_GONE
                ? changed.only(members.keySet())
                : changed;
    }

    private static Remark progress(Member member, int taken) {
        return member.turnsWhenTold()
                ? Remark.of(Word.TURN_NUMBER, taken)
                : Remark.of(Word.TURN_OF, taken, member.turn());
    }
}
