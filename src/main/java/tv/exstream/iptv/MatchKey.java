package tv.exstream.iptv;

import java.util.List;

/// A channel's name without what does not tell channels apart, so that two names of the same channel are equal. Immutable.
///
/// @param words in lower case, in order, such as `bbc one`; empty when nothing is left of the name
/// @param later how many hours after the channel of the same name it is: 1 for `Channel 4 +1`
/// @param country two or three letters that stood before or behind the name, in lower case; empty for none
/// @param quality what the name promises
public record MatchKey(List<String> words, int later, String country, Quality quality) {
    public MatchKey {
        words = List.copyOf(words);
    }

    /// What a name promises about the picture, the poorest first.
    public enum Quality {
        SD,
        UNSAID,
        HD,
        FHD,
        UHD
    }

    public static MatchKey of(String name) {
        return new NameReader(name).read();
    }

    /// What makes two names equal: words without blanks, since `BBC One` and `BBCOne` are the same channel.
    public String text() {
        return String.join("", words) + (later == 0 ? "" : "+" + later);
    }

    public boolean isEmpty() {
        return words.isEmpty();
    }
}
