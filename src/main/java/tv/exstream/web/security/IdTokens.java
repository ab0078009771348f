package tv.exstream.web.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.io.IOException;
import java.text.ParseException;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Verifies ID tokens as OpenID Connect Core section 3.1.3.7 asks for it. Thread-safe.
final class IdTokens {
    /// Those of keys that only the provider has: neither `none` nor a secret that both know.
    private static final Set<JWSAlgorithm> ALGORITHMS =
            Set.of(
                    JWSAlgorithm.RS256,
                    JWSAlgorithm.RS384,
                    JWSAlgorithm.RS512,
                    JWSAlgorithm.PS256,
                    JWSAlgorithm.PS384,
                    JWSAlgorithm.PS512,
                    JWSAlgorithm.ES256,
                    JWSAlgorithm.ES384,
                    JWSAlgorithm.ES512);

    private static final Set<String> WANTED = Set.of("sub", "exp", "iat", "nonce");

    private final Provider provider;
    private final InstantSource clock;

    IdTokens(Provider provider, InstantSource clock) {
        this.provider = provider;
        this.clock = clock;
    }

    /// @param nonce that was sent along
    /// @throws IOException when the provider's keys cannot be read
    /// @throws BadJOSEException when the token is none for us; its message has no secrets
    JWTClaimsSet claims(String token, String nonce)
            throws IOException, InterruptedException, BadJOSEException {
        try {
            SignedJWT signed = SignedJWT.parse(token);
            JWKSet keys = provider.keys(Optional.ofNullable(signed.getHeader().getKeyID()));
            JWTClaimsSet claims = processor(keys, nonce).process(signed, null);
            requireParty(claims);
            return claims;
        } catch (ParseException | JOSEException e) {
            throw new BadJOSEException("token is none that is signed", e);
        }
    }

    private DefaultJWTProcessor<SecurityContext> processor(JWKSet keys, String nonce) {
        var processor = new DefaultJWTProcessor<SecurityContext>();
        processor.setJWSKeySelector(
                new JWSVerificationKeySelector<>(ALGORITHMS, new ImmutableJWKSet<>(keys)));
        processor.setJWTClaimsSetVerifier(
                new Verifier(
                        provider.settings().client().id(),
                        new JWTClaimsSet.Builder()
                                .issuer(provider.settings().issuer())
                                .claim("nonce", nonce)
                                .build(),
                        clock));
        return processor;
    }

    /// Of a token for several parties it has to be said that we are the one that asked.
    private void requireParty(JWTClaimsSet claims) throws BadJOSEException, ParseException {
        String party = claims.getStringClaim("azp");
        List<String> audience = claims.getAudience();
        boolean ours = provider.settings().client().id().equals(party);
        if (!ours && (party != null || audience.size() > 1)) {
            throw new BadJOSEException("token must be for this server alone");
        }
    }

    /// By our own clock.
    private static final class Verifier extends DefaultJWTClaimsVerifier<SecurityContext> {
        private final InstantSource clock;

        Verifier(String audience, JWTClaimsSet exact, InstantSource clock) {
            super(audience, exact, WANTED);
            this.clock = clock;
        }

        @Override
        protected Date currentTime() {
            return Date.from(clock.instant());
        }
    }
}
