package tv.exstream.outbound;

import java.net.URI;

/// An address and what named it.
///
/// @param reach of what named it
public record Place(URI uri, Reach reach) {
    /// What a person named.
    public static Place ofPerson(URI uri) {
        return new Place(uri, Reach.ANYWHERE);
    }

    /// What something on the Internet named, or a service that is there.
    public static Place ofInternet(URI uri) {
        return new Place(uri, Reach.INTERNET);
    }
}
