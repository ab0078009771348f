package tv.exstream.web.api;

import java.util.List;

/// What a browser is to have a device make: a discoverable key that verifies its owner, without a statement about the device.
///
/// @param challenge that the device signs, in base64url, once and for five minutes
/// @param host of the pages that it is for
/// @param handle what the device is to know the account by, in base64url
/// @param name of the account
/// @param known what the device is not to make again
/// @param algorithms of which the device may choose, as IANA numbers them for COSE
public record PasskeyWish(
        String challenge,
        String host,
        String handle,
        String name,
        List<String> known,
        List<Integer> algorithms) {
    public PasskeyWish {
        known = List.copyOf(known);
        algorithms = List.copyOf(algorithms);
    }
}
