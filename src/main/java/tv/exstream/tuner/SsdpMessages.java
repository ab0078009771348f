package tv.exstream.tuner;

import java.time.Duration;
import java.util.List;

/// Writes the messages of our UPnP device (UPnP Device Architecture 1.1 clauses 1.2 and 1.3.3). Immutable.
///
/// @param names the names the device goes by
/// @param server what we say we are, such as `Linux UPnP/1.0 EXStreamTV/1.0`
record SsdpMessages(List<SsdpName> names, String server) {
    /// How long a control point may believe an announcement; the standard asks for at least half an hour.
    static final Duration MAX_AGE = Duration.ofMinutes(30);

    private static final String GROUP = "239.255.255.250:1900";

    SsdpMessages {
        names = List.copyOf(names);
    }

    String alive(SsdpName name, String baseUrl) {
        return message(
                "NOTIFY * HTTP/1.1",
                "HOST: " + GROUP,
                maxAge(),
                location(baseUrl),
                "NT: " + name.type(),
                "NTS: ssdp:alive",
                "SERVER: " + server,
                "USN: " + name.unique());
    }

    String byebye(SsdpName name) {
        return message(
                "NOTIFY * HTTP/1.1",
                "HOST: " + GROUP,
                "NT: " + name.type(),
                "NTS: ssdp:byebye",
                "USN: " + name.unique());
    }

    String answer(SsdpName name, String baseUrl) {
        return message(
                "HTTP/1.1 200 OK",
                maxAge(),
                "EXT:",
                location(baseUrl),
                "SERVER: " + server,
                "ST: " + name.type(),
                "USN: " + name.unique());
    }

    private static String maxAge() {
        return "CACHE-CONTROL: max-age=" + MAX_AGE.toSeconds();
    }

    private static String location(String baseUrl) {
        return "LOCATION: " + baseUrl + "/device.xml";
    }

    private static String message(String... lines) {
        return String.join("\r\n", lines) + "\r\n\r\n";
    }
}
