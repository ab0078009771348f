package tv.exstream.web.api;

import org.springframework.context.annotation.Import;

/// Media and collections over HTTP for pages, with a database that the test adds.
@Import({ApiConfiguration.class, ContentServerTest.Parts.class, DescriptionRoutes.class})
public class ContentParts {}
