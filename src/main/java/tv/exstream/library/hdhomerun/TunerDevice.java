package tv.exstream.library.hdhomerun;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import tv.exstream.library.row.Row;
import tv.exstream.library.row.RowReader;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;

/// A tuner as its `discover.json` describes it. Immutable.
///
/// @param id eight hexadecimal digits; empty when it says none
/// @param name for people
/// @param tuners how many channels it receives at once; 0 when it does not say
/// @param lineup where its channels are listed
public record TunerDevice(String id, String name, int tuners, URI lineup) {
    private static final long MOST_BYTES = 1L << 20;
    private static final int MOST_TUNERS = 1_000;

    /// @param at where it was found, which decides where its lineup is: devices behind a router name addresses of their own network
    /// @throws ProblemException INVALID_VALUE when it is not the description of a tuner
    public static TunerDevice read(InputStream answer, URI at) throws IOException {
        Row row = RowReader.row(answer, MOST_BYTES);
        if (row.firstText("LineupURL", "DeviceID").isEmpty()) {
            throw new ProblemException(
                    Problem.INVALID_VALUE,
                    "device must have tuners: it says neither LineupURL nor DeviceID");
        }
        return new TunerDevice(
                row.text("DeviceID"),
                row.firstText("FriendlyName", "ModelNumber", "DeviceID"),
                Math.clamp(row.number("TunerCount").orElse(0), 0, MOST_TUNERS),
                lineup(at, row.text("LineupURL")));
    }

    /// Only the path of what it says, so that no answer leads us to another host.
    private static URI lineup(URI at, String said) {
        String path = "";
        try {
            path = said.isEmpty() ? "" : URI.create(said).getRawPath();
        } catch (IllegalArgumentException _) {
            path = ""; // the usual place, then
        }
        // Two slashes would begin with a host.
        return at.resolve(
                path == null || path.isEmpty() ? "/lineup.json" : path.replaceFirst("^/*", "/"));
    }
}
