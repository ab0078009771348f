package tv.exstream.iptv;

import tv.exstream.problem.UnacceptableException;
import tv.exstream.remark.Wanted;

/// What an entry of a source is known by, for as long as a person would call it the same one. Immutable.
///
/// It is made of what providers keep when they change tokens, passwords and hosts ([EntryKeys]).
///
/// @param text unique among the entries of a source
public record EntryKey(String text) {
    public static final int LONGEST = 300;

    public EntryKey {
        if (text.isEmpty() || text.length() > LONGEST) {
            throw UnacceptableException.mustHave(
                    "key", Wanted.characters(1, LONGEST), text.length());
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
