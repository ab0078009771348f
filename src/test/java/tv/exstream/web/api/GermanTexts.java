package tv.exstream.web.api;

import java.util.Locale;
import java.util.Optional;
import org.springframework.context.support.ResourceBundleMessageSource;
import tv.exstream.web.RemarkTexts;

/// What somebody is told who asks for German, and a program that asks for nothing.
public final class GermanTexts {
    private GermanTexts() {}

    public static RemarkTexts german() {
        return new RemarkTexts(messages(), () -> Optional.of(Locale.GERMAN));
    }

    static RemarkTexts ofPrograms() {
        return new RemarkTexts(messages(), Optional::empty);
    }

    static ResourceBundleMessageSource messages() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/remark", "messages/kept", "messages/health");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }
}
