package tv.exstream.web.security;

/// What a browser answers when a device has signed (WebAuthn section 5.2.2), in base64url.
///
/// @param id what the device knows the passkey by
/// @param clientData what the browser says about the page
/// @param deviceData what the device says about itself
/// @param handle what the device knows the account by
public record SignedPasskey(
        String id, String clientData, String deviceData, String signature, String handle) {
    @Override
    public String toString() {
        return "***";
    }
}
