package tv.exstream.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tv.exstream.media.Outline;
import tv.exstream.playout.AiringKind;
import tv.exstream.playout.Presentation;
import tv.exstream.remark.Remark;
import tv.exstream.remark.Word;
import tv.exstream.schedule.Programmes.Layout;
import tv.exstream.schedule.Programmes.Wish;
import tv.exstream.schedule.cursor.Cursor;
import tv.exstream.schedule.cursor.CursorState;

/// Draws items from cursors and puts them together with what goes with them. Owned by one thread.
final class Shows {
    /// How many items a reason names that were passed over; arbitrary.
    private static final int MOST_REJECTED = 10;

    private final Program program;
    private final Edits edits;
    private final Places places;
    private final Programmes programmes;
    private final Memory memory;
    private final Set<Remark> warnings;

    Shows(Run run, Programmes programmes) {
        program = run.program();
        edits = run.edits();
        places = run.places();
        this.programmes = programmes;
        memory = run.memory();
        warnings = run.warnings();
    }

    /// The next item of the cursor that fits, with its filler; empty when there is none.
    ///
    /// @param title stands in the guide instead of the item's; empty for none
    Optional<Layout> show(Instruction.Play play, Instant at, Room room, String title) {
        Optional<Cursor> found = places.cursor(play.cursor());
        if (found.isEmpty() || isTooShort(found.get(), play, room)) {
            return Optional.empty();
        }
        Cursor cursor = found.get();
        CursorState place = places.place(play.cursor(), cursor);
        List<Remark> rejected = new ArrayList<>();
        int discards = play.style().discards();
        for (int tried = 0; tried <= cursor.size(); tried++) {
            Cursor.Draw draw = cursor.after(place);
            if (edits.skips(draw.item().id(), at)) {
                places.put(play.cursor(), draw.state());
                rejected.add(Remark.of(Word.PASSED_OVER, draw.item().id().value()));
                place = draw.state();
                continue;
            }
            Wish wish =
                    new Wish(
                            draw.item(),
                            at,
                            presentation(play.style(), title, draw.listed()),
                            reason(play, draw, rejected),
                            play.style().kind());
            List<Roll> rolls = rolls(play.style(), draw.item());
            Optional<Layout> layout = programmes.layout(wish, play.style(), rolls, room.left());
            boolean neverFits = !play.style().trim() && isLonger(draw.item(), room.whole());
            if (layout.isEmpty() && !neverFits && discards-- <= 0) {
                return play.style().trim() ? trimmed(play, draw, wish, room) : Optional.empty();
            }
            places.put(play.cursor(), draw.state());
            if (layout.isPresent()) {
                return layout;
            }
            reject(play, draw.item(), neverFits, rejected);
            place = draw.state();
        }
        return Optional.empty();
    }

    /// The item that is to be shown; empty when it is gone.
    Optional<Outline> item(Instruction.Show show) {
        Optional<Outline> item =
                Optional.ofNullable(places.items(show.cursor()).get(show.item().value()))
                        .filter(each -> Tape.lengthOf(each).compareTo(Cursor.SHORTEST_ITEM) >= 0);
        if (item.isEmpty()) {
            warnings.add(Remark.of(Word.ITEM_GONE, show.item().value()));
        }
        return item;
    }

    boolean isPassedOver(Outline item, Instant at) {
        return edits.skips(item.id(), at);
    }

    /// An item without filler, cut to the room that there is; empty when that is next to none.
    Optional<Layout> cut(Outline item, Instant at, Room room, String title) {
        Duration whole = Tape.lengthOf(item);
        Duration length = room.left().filter(left -> left.compareTo(whole) < 0).orElse(whole);
        Wish wish =
                new Wish(
                        item,
                        at,
                        presentation(Style.PLAIN, title, true),
                        Remark.of(Word.ITEM, item.id().value()));
        return length.compareTo(Cursor.SHORTEST_ITEM) < 0
                ? Optional.empty()
                : Optional.of(new Layout(List.of(wish.part(Duration.ZERO, length)), Duration.ZERO));
    }

    /// Whether something is only kept out by what is pinned.
    boolean wouldFit(Instruction.Play play, Instant at, Room room) {
        int mark = memory.mark();
        boolean fits = show(play, at, room, "").isPresent();
        memory.backTo(mark);
        return fits;
    }

    private void reject(
            Instruction.Play play, Outline item, boolean neverFits, List<Remark> rejected) {
        rejected.add(Remark.of(Word.TOO_LONG, item.id().value()));
        if (neverFits) {
            warnings.add(
                    Remark.of(
                            Word.LONGER_THAN_WINDOW,
                            places.said(play.cursor()),
                            item.title().name(),
                            Tape.lengthOf(item)));
        }
    }

    private boolean isTooShort(Cursor cursor, Instruction.Play play, Room room) {
        boolean hopeless =
                !play.style().trim()
                        && room.whole()
                                .filter(whole -> cursor.shortest().compareTo(whole) > 0)
                                .isPresent();
        if (hopeless) {
            warnings.add(
                    Remark.of(
                            Word.ALL_LONGER_THAN_WINDOW,
                            places.said(play.cursor()),
                            cursor.shortest(),
                            room.whole().get()));
        }
        return hopeless;
    }

    private static boolean isLonger(Outline item, Optional<Duration> whole) {
        return whole.isPresent() && Tape.lengthOf(item).compareTo(whole.get()) > 0;
    }

    private Optional<Layout> trimmed(
            Instruction.Play play, Cursor.Draw draw, Wish wish, Room room) {
        Duration left = room.left().orElseThrow();
        if (left.compareTo(Cursor.SHORTEST_ITEM) < 0) {
            return Optional.empty();
        }
        places.put(play.cursor(), draw.state());
        return Optional.of(new Layout(List.of(wish.part(Duration.ZERO, left)), Duration.ZERO));
    }

    /// Those that are always with it and those that are switched on.
    List<Roll> rolls(Style style, Outline item) {
        State.Switches switches = switches();
        if (switches.rolls().isEmpty() || style.kind().isFiller()) {
            return style.rolls();
        }
        List<Roll> all = new ArrayList<>(style.rolls());
        switches.rolls().stream()
                .flatMap(name -> program.roll(name).stream())
                .filter(roll -> roll.place() != AiringKind.MID_ROLL || breaks(style, item, roll))
                .forEach(all::add);
        return all;
    }

    /// What is switched on for breaks is for breaks only.
    private static boolean breaks(Style style, Outline item, Roll roll) {
        return !style.unbroken() && !roll.breaks().breaks(item).isEmpty();
    }

    /// How filler is shown that stands for itself.
    Presentation plain() {
        return switches().dressed(Presentation.PLAIN, "", true);
    }

    Presentation presentation(Style style, String title, boolean listed) {
        return switches().dressed(style.presentation(), title, listed);
    }

    private Remark reason(Instruction.Play play, Cursor.Draw draw, List<Remark> rejected) {
        Remark reason = Remark.of(Word.DRAWN, places.said(play.cursor()), draw.choice().get());
        return rejected.isEmpty()
                ? reason
                : Remark.of(
                        Word.REJECTED,
                        reason,
                        Remark.firstOf(Word.LISTED, rejected, MOST_REJECTED));
    }

    void skip(String name, long count) {
        places.cursor(name)
                .ifPresent(
                        cursor -> {
                            CursorState place = places.place(name, cursor);
                            places.put(name, cursor.skipped(place, count));
                        });
    }

    void turn(String name) {
        places.cursor(name)
                .ifPresent(cursor -> places.put(name, cursor.turned(places.place(name, cursor))));
    }

    void seek(Instruction.Seek seek) {
        places.cursor(seek.cursor())
                .flatMap(cursor -> cursor.before(seek.season(), seek.episode()))
                .ifPresentOrElse(
                        place -> places.put(seek.cursor(), place),
                        () ->
                                warnings.add(
                                        Remark.of(
                                                Word.NO_EPISODE,
                                                places.said(seek.cursor()),
                                                seek.season(),
                                                seek.episode())));
    }

    void toggle(Toggle toggle) {
        memory.put(Anchor.SWITCHES, toggle.apply(switches()));
    }

    boolean isLocked() {
        return switches().locked();
    }

    private State.Switches switches() {
        return memory.get(Anchor.SWITCHES) instanceof State.Switches switches
                ? switches
                : State.Switches.OFF;
    }
}
