package tv.exstream.library.m3u;

import java.util.Map;
import tv.exstream.live.SourceAddress;

/// Where an entry is received from. Written out without what may be a secret.
///
/// @param headers what is to be sent with each request, by the names of HTTP
public record M3uSource(SourceAddress address, Map<String, String> headers) {
    public M3uSource {
        headers = Map.copyOf(headers);
    }

    @Override
    public String toString() {
        return address + " with " + headers.keySet();
    }
}
