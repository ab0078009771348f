package tv.exstream.web.security;

/// What a browser answers when a device has made a passkey (WebAuthn section 5.2.1), in base64url.
///
/// @param clientData what the browser says about the page
/// @param attestation what the device says about the new key
public record MadePasskey(String clientData, String attestation) {}
