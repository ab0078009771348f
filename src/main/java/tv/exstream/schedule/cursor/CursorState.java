package tv.exstream.schedule.cursor;

import java.util.Map;
import java.util.stream.Stream;
import tv.exstream.media.MediaId;

/// The place of a cursor in its collection, kept by item and not by index, so that it survives items that come and go. In all
/// of them the id of a media item is 0 when there is none.
public sealed interface CursorState {
    /// The item shown last.
    long last();

    /// The items that have to be known to go on from here, even when no selection holds them any more.
    default Stream<MediaId> standsOn() {
        return Stream.of(last()).filter(id -> id > 0).map(MediaId::new);
    }

    /// Of the orders that sort.
    ///
    /// @param last the item shown last
    record Chronological(long last) implements CursorState {}

    /// Of the order that a person has given.
    ///
    /// @param last the item shown last
    /// @param next the one behind it, where to go on when the last one is gone
    record Listed(long last, long next) implements CursorState {}

    /// @param pass how many times the collection has been gone through
    /// @param place the key of a unit: everything in this pass up to it has been shown or, when it is `heldBack`, is next
    /// @param heldBack the key of a unit that would have been first in this pass but was the last one of the pass before
    /// @param last the item shown last
    record Shuffle(long pass, long place, long heldBack, long last) implements CursorState {}

    /// Of groups that are shuffled into one another.
    ///
    /// @param pass how many times the collection has been gone through
    /// @param place everything up to here in this pass has been shown; -1 at its beginning
    /// @param heldBack as in [Shuffle]
    /// @param last the item shown last
    record Interleaved(long pass, long place, long heldBack, long last) implements CursorState {}

    /// @param draws how many draws have been made
    /// @param last the item shown last
    record Random(long draws, long last) implements CursorState {}

    /// Of members that take turns, such as the entries of a playlist.
    ///
    /// @param round how many times all of them have had their turn
    /// @param member the name of the one whose turn it is; empty before the first
    /// @param taken how many items it has shown in this turn
    /// @param members the places of all that have shown something, by name
    /// @param last the item shown last
    record Turns(long round, String member, int taken, Map<String, CursorState> members, long last)
            implements CursorState {
        public Turns {
            members = MemberPlaces.copyOf(members);
        }

        @Override
        public Stream<MediaId> standsOn() {
            return members.values().stream().flatMap(CursorState::standsOn);
        }
    }
}
