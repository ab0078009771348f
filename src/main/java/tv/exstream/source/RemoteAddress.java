package tv.exstream.source;

import java.net.URI;
import java.util.Map;
import tv.exstream.problem.RedactedAddress;

/// Where a file is fetched at this moment, with everything the server wants to be told. A secret as a whole.
///
/// @param headers of the request
public record RemoteAddress(URI uri, Map<String, String> headers) {
    public RemoteAddress {
        headers = Map.copyOf(headers);
    }

    public static RemoteAddress of(URI uri) {
        return new RemoteAddress(uri, Map.of());
    }

    @Override
    public String toString() {
        return RedactedAddress.of(uri).text();
    }
}
