package dev.irori.kernel;

/** What can be wrong with the bytes of a message. */
public enum ContentFault implements Fault {
    EMPTY("content.empty", "the file is empty", "ファイルが空です"),
    BINARY("content.binary", "the file is not text", "テキストではありません"),
    NO_HEADER("content.no-header", "the message does not begin with an MSH segment", "MSHセグメントで始まっていません"),
    DELIMITERS("content.delimiters", "MSH declares delimiters that cannot be used", "MSHの区切り文字の宣言が使えません"),
    TOO_LARGE("content.too-large", "the message is larger than the limit", "メッセージが上限サイズを超えています"),
    TOO_MANY_SEGMENTS("content.segments", "the message has more segments than the limit", "セグメント数が上限を超えています"),
    TOO_MANY_REPETITIONS("content.repetitions", "a field repeats more often than the limit", "フィールドの繰返し数が上限を超えています"),
    TOO_SLOW("content.time", "reading the message took longer than the limit", "メッセージの読み取りが制限時間を超えました");

    private final String code;
    private final String english;
    private final String japanese;

    ContentFault(String code, String english, String japanese) {
        this.code = code;
        this.english = english;
        this.japanese = japanese;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String english() {
        return english;
    }

    @Override
    public String japanese() {
        return japanese;
    }
}
