package tv.exstream.web.api;

import tv.exstream.problem.ProblemException;
import tv.exstream.web.security.SignedPasskey;

/// What a browser answers when a device has signed; everything in base64url.
///
/// @param id of the credential
/// @param clientData clientDataJSON
/// @param deviceData authenticatorData
/// @param handle userHandle
public record PasskeySignInRequest(
        String id, String clientData, String deviceData, String signature, String handle) {
    /// @throws ProblemException INVALID_VALUE
    public PasskeySignInRequest {
        PasskeyRequest.requireBytes("id", id);
        PasskeyRequest.requireBytes("clientData", clientData);
        PasskeyRequest.requireBytes("deviceData", deviceData);
        PasskeyRequest.requireBytes("signature", signature);
        PasskeyRequest.requireBytes("handle", handle);
    }

    SignedPasskey signed() {
        return new SignedPasskey(id, clientData, deviceData, signature, handle);
    }

    @Override
    public String toString() {
        return "***";
    }
}
