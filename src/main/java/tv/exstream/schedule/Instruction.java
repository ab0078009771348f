package tv.exstream.schedule;

/// One step of a [Program].
public sealed interface Instruction {
    /// Shows the next items of a cursor one after another, each from its beginning to its end.
    ///
    /// @param cursor its name in the program
    /// @param count how many items, at least 1
    record Play(String cursor, int count) implements Instruction {
        public Play {
            if (count < 1) {
                throw new IllegalArgumentException("items to play must be at least 1: " + count);
            }
        }
    }
}
