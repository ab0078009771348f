package tv.exstream.channel;

import java.util.function.Supplier;

/// Makes one step of many changes of what is stored: others see all of them or none. Thread-safe.
///
/// Others who change something wait meanwhile, so it should not take long. What is asked inside sees what was changed before it there.
public interface OneStep {
    /// Answers what the work answers. When the work throws, nothing is changed.
    ///
    /// @param work changes and asks in its own thread; what it does elsewhere waits for its end
    <T> T of(Supplier<T> work);
}
