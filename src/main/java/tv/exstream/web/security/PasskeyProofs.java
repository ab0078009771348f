package tv.exstream.web.security;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.AuthenticationRequest;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.RegistrationRequest;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.authenticator.AuthenticatorData;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.util.exception.WebAuthnException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import tv.exstream.account.Passkey;

/// Verifies what devices have signed, as WebAuthn sections 7.1 and 7.2 ask for it. Who made a device is asked of none, so no statement about
/// that is believed. Thread-safe.
final class PasskeyProofs {
    /// IANA's numbers of EdDSA, ES256 and RS256, which devices have.
    static final List<Integer> ALGORITHMS = List.of(-8, -7, -257);

    private static final List<PublicKeyCredentialParameters> ACCEPTED =
            ALGORITHMS.stream()
                    .map(
                            number ->
                                    new PublicKeyCredentialParameters(
                                            PublicKeyCredentialType.PUBLIC_KEY,
                                            COSEAlgorithmIdentifier.create(number)))
                    .toList();

    private final ObjectConverter forms = new ObjectConverter();
    private final WebAuthnManager manager = WebAuthnManager.createNonStrictWebAuthnManager(forms);
    private final AttestedCredentialDataConverter keys = new AttestedCredentialDataConverter(forms);

    /// A passkey that a device has made, without a name.
    record Made(Passkey.Credential credential, long counter) {}

    /// Empty when it is not what was asked for.
    ///
    /// @param handle what the device was told to know the account by
    Optional<Made> made(MadePasskey answer, Ceremony ceremony, String handle) {
        try {
            RegistrationData data =
                    manager.verify(
                            new RegistrationRequest(
                                    bytes(answer.attestation()), bytes(answer.clientData())),
                            new RegistrationParameters(
                                    server(ceremony),
                                    ACCEPTED,
                                    /* userVerificationRequired= */ true));
            return Optional.ofNullable(data.getAttestationObject())
                    .map(object -> made(object.getAuthenticatorData(), ceremony, handle));
        } catch (WebAuthnException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private Made made(AuthenticatorData<?> data, Ceremony ceremony, String handle) {
        AttestedCredentialData key = data.getAttestedCredentialData();
        if (key == null) {
            throw new IllegalArgumentException("device must have made a key");
        }
        return new Made(
                new Passkey.Credential(
                        ceremony.party().host(),
                        handle,
                        text(key.getCredentialId()),
                        text(keys.convert(key))),
                data.getSignCount());
    }

    /// The count that a passkey has signed with; empty when it has not signed what was asked for, or counts backwards.
    Optional<Long> signed(SignedPasskey answer, Ceremony ceremony, Passkey passkey) {
        Passkey.Credential known = passkey.credential();
        if (!known.host().equals(ceremony.party().host())
                || !known.handle().equals(answer.handle())) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(
                            manager.verify(
                                            request(answer),
                                            new AuthenticationParameters(
                                                    server(ceremony),
                                                    credential(passkey),
                                                    null,
                                                    /* userVerificationRequired= */ true))
                                    .getAuthenticatorData())
                    .map(AuthenticatorData::getSignCount);
        } catch (WebAuthnException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static AuthenticationRequest request(SignedPasskey answer) {
        return new AuthenticationRequest(
                bytes(answer.id()),
                bytes(answer.handle()),
                bytes(answer.deviceData()),
                bytes(answer.clientData()),
                bytes(answer.signature()));
    }

    private CredentialRecordImpl credential(Passkey passkey) {
        AttestedCredentialData key = keys.convert(bytes(passkey.credential().verifier()));
        return new CredentialRecordImpl(
                null, null, null, null, passkey.counter(), key, null, null, null, null);
    }

    private static ServerProperty server(Ceremony ceremony) {
        return ServerProperty.builder()
                .origin(new Origin(ceremony.party().origin()))
                .rpId(ceremony.party().host())
                .challenge(new DefaultChallenge(bytes(ceremony.challenge())))
                .build();
    }

    private static byte[] bytes(String text) {
        return Base64.getUrlDecoder().decode(text);
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
