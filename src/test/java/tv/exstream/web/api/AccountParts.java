package tv.exstream.web.api;

import org.springframework.context.annotation.Import;

/// The end points about accounts, with whatever lets people sign in.
@Import({
    AccountApiConfiguration.class,
    AccountRoutes.class,
    ClaimRoutes.class,
    IdentityRoutes.class,
    PasskeyRoutes.class,
    PasskeySignInRoutes.class,
    SignInRoutes.class,
    TokenRoutes.class
})
public class AccountParts {}
