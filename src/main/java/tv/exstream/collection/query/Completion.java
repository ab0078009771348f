package tv.exstream.collection.query;

/// What may stand at the place of a query where somebody is typing.
///
/// @param from of the first character of what is being typed, from 0; a proposal takes its place
/// @param to where that ends: where the cursor is
public record Completion(int from, int to, Wanted wanted) {
    /// What may come.
    public sealed interface Wanted {
        /// A field, a word of a title or what negates a clause.
        record Clause(String beginning) implements Wanted {}

        /// A clause, or what joins it to the one before.
        record Next(String beginning) implements Wanted {}

        /// How a field is asked.
        ///
        /// @param beginning may be `not` with what follows it
        record Operator(Field field, String beginning) implements Wanted {}

        record Value(Field field, String beginning) implements Wanted {}

        /// The name of a smart collection.
        record SmartName(String beginning) implements Wanted {}

        /// What nobody can guess, such as a number.
        record Unknown() implements Wanted {}
    }

    /// @param cursor how many characters are before it; brought into the text when it is not within
    public static Completion at(String text, int cursor) {
        int to = Math.clamp(cursor, 0, Math.min(text.length(), Lexer.LONGEST));
        return Typing.of(text.substring(0, to)).completion();
    }
}
