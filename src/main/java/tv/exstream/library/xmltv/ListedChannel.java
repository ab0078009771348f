package tv.exstream.library.xmltv;

import java.util.List;

/// A channel as a guide lists it. Immutable.
///
/// @param id as written; never empty
/// @param names the most usual one first, numbers among them; may be empty
/// @param icons addresses of pictures, the first one first
public record ListedChannel(String id, List<String> names, List<String> icons) {
    public ListedChannel {
        names = List.copyOf(names);
        icons = List.copyOf(icons);
    }
}
