package dev.irori.mapping.kind;

import java.util.Locale;

/** The media type of a file by its extension; what the extension does not tell is bytes. */
final class ContentTypes {
    private ContentTypes() {}

    static String of(String name) {
        String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return switch (extension) {
            case "xml", "cda" -> "application/xml";
            case "xsl", "xslt" -> "application/xslt+xml";
            case "hl7" -> "x-application/hl7-v2+er7";
            case "pdf" -> "application/pdf";
            case "html", "htm" -> "text/html";
            case "css" -> "text/css";
            case "txt" -> "text/plain";
            case "csv" -> "text/csv";
            case "json" -> "application/json";
            case "rtf" -> "application/rtf";
            case "jpg", "jpeg" -> "image/jpeg";
            case "png" -> "image/png";
            case "gif" -> "image/gif";
            case "tif", "tiff" -> "image/tiff";
            case "bmp" -> "image/bmp";
            case "svg" -> "image/svg+xml";
            case "dcm" -> "application/dicom";
            case "zip" -> "application/zip";
            default -> "application/octet-stream";
        };
    }
}
