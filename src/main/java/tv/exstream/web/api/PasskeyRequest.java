package tv.exstream.web.api;

import java.util.regex.Pattern;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Objection;
import tv.exstream.web.security.MadePasskey;

/// A passkey that a device has made.
///
/// @param label what its owner calls it
/// @param clientData clientDataJSON of what the browser answers, in base64url
/// @param attestation attestationObject of what the browser answers, in base64url
public record PasskeyRequest(String label, String clientData, String attestation) {
    /// More than any device says; arbitrary.
    private static final Pattern BYTES = Pattern.compile("[A-Za-z0-9_-]{1,32768}");

    /// @throws ProblemException INVALID_VALUE
    public PasskeyRequest {
        requireBytes("clientData", clientData);
        requireBytes("attestation", attestation);
    }

    MadePasskey made() {
        return new MadePasskey(clientData, attestation);
    }

    static void requireBytes(String name, String text) {
        if (!BYTES.matcher(text).matches()) {
            throw ProblemException.of(Problem.INVALID_VALUE, Objection.NO_BASE64URL, name);
        }
    }
}
