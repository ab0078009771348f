package tv.exstream.iptv;

/// What an entry of a source is known by, for as long as a person would call it the same one. Immutable.
///
/// It is made of what providers keep when they change tokens, passwords and hosts ([EntryKeys]).
///
/// @param text unique among the entries of a source
public record EntryKey(String text) {
    public static final int LONGEST = 300;

    public EntryKey {
        if (text.isEmpty() || text.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "key must have 1..%d characters: %d".formatted(LONGEST, text.length()));
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
