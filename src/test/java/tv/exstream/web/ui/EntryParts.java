package tv.exstream.web.ui;

import org.springframework.context.annotation.Import;

/// The pages by which people come in, in the frame of all pages.
@Import({UiConfiguration.class, EntryPages.class, ProviderPages.class})
public class EntryParts {}
