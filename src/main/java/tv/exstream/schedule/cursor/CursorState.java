package tv.exstream.schedule.cursor;

/// The place of a cursor in its collection, kept by item and not by index, so that it survives items that come and go. In all
/// of them the id of a media item is 0 when there is none.
public sealed interface CursorState {
    /// The item shown last.
    long last();

    /// @param last the item shown last
    record Chronological(long last) implements CursorState {}

    /// @param pass how many times the collection has been gone through
    /// @param place everything in this pass up to this item has been shown or, when it is `heldBack`, is next
    /// @param heldBack an item that would have been first in this pass but was the last one of the pass before
    /// @param last the item shown last
    record Shuffle(long pass, long place, long heldBack, long last) implements CursorState {}

    /// @param draws how many draws have been made
    /// @param last the item shown last
    record Random(long draws, long last) implements CursorState {}
}
