package tv.exstream.outbound;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.regex.Pattern;

/// Finds the addresses of hosts as this machine does, but for names that mean this machine whatever its resolver says, and numbers that
/// programs read in different ways.
final class HostNames {
    private static final String LOCAL = "localhost";

    /// A last label that begins like a number makes all of it a number; WHATWG URL section 3.5.
    private static final Pattern NUMBER = Pattern.compile("(?i)(.*\\.)?(\\d+|0x[0-9a-f]*)\\.?");

    private static final Pattern DOTTED =
            Pattern.compile("(0|[1-9]\\d{0,2})(\\.(0|[1-9]\\d{0,2})){3}");

    private HostNames() {}

    static InetAddress[] addresses(String host) throws UnknownHostException {
        String name = host.toLowerCase(Locale.ROOT);
        if (NUMBER.matcher(name).matches() && !DOTTED.matcher(name).matches()) {
            throw new UnknownHostException("a number in an unusual form");
        }
        String bare = name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
        boolean isLocal = bare.equals(LOCAL) || bare.endsWith("." + LOCAL);
        return InetAddress.getAllByName(isLocal ? LOCAL : host);
    }
}
