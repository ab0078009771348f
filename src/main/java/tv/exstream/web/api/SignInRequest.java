package tv.exstream.web.api;

/// Somebody who wants to sign in.
public record SignInRequest(String name, String password) {
    @Override
    public String toString() {
        return "***";
    }
}
