package tv.exstream.expression;

/// A word, number, text or sign of an expression.
///
/// @param text without quotes or brackets; empty at the end
/// @param position where it begins, from 1
record Token(Kind kind, String text, int position) {
    enum Kind {
        NUMBER,
        TEXT,
        /// A variable or one of the words that mean something.
        WORD,
        /// A variable in brackets, whatever it is called.
        BRACKETED,
        SIGN,
        END,
    }

    boolean isSign(String sign) {
        return kind == Kind.SIGN && text.equals(sign);
    }

    boolean isWord(String word) {
        return kind == Kind.WORD && text.equalsIgnoreCase(word);
    }
}
