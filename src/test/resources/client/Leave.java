package tv.exstream.client;

import java.util.function.Consumer;

/// Somebody signs out who knows the interface from its document alone. Compiled by the test that uses it.
public final class Leave implements Consumer<Object> {
    @Override
    public void accept(Object client) {
        Object _ = ((Api) client).signOut();
    }
}
