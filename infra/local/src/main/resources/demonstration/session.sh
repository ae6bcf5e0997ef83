# --- Session 1 : un télédossier CERTDC va de la DGS à deux mairies
hub="@hub@"
samples="@samples@"
out="@files@"; mkdir -p "$out"
token() { curl -sS -u "$1:$2" -d grant_type=client_credentials -d scope="$3" "$hub/oauth2/token" | sed 's/.*"access_token":"\([^"]*\)".*/\1/'; }
dgs=$(token osl-dgs @osl-dgs@ OSL)
clamart=$(token si-clamart @si-clamart@ SI)
rochelle=$(token si-la-rochelle @si-la-rochelle@ SI)

# 1. La DGS dépose : deux destinataires, quatre fichiers
number=DGS-CERTDC-$(date +%s%N | tail -c 14)
file() { echo "{\"fileName\":\"ER20190860001_20190517_1512_$1\",\"type\":\"$2\",\"size\":$(wc -c < "$samples/ER20190860001_20190517_1512_$1"),\"mimeType\":\"application/${1#*.}\",\"recipients\":[\"$number-01\",\"$number-02\"]}"; }
curl -sS -H "Authorization: Bearer $dgs" -H 'Content-Type: application/json' "$hub/teledossiers/v1/folders" -o "$out/folder.json" -d "{
  \"processCode\":\"CERTDC\", \"externalId\":\"$number\",
  \"applicant\":{\"firstName\":\"Zoé\",\"lastName\":\"Lefèvre\"},
  \"cases\":[
    {\"externalId\":\"$number-01\",\"recipient\":{\"type\":\"SI\",\"companyRegister\":\"21920023500014\",\"branchCode\":\"92023\"}},
    {\"externalId\":\"$number-02\",\"recipient\":{\"type\":\"SI\",\"companyRegister\":\"21170300400014\",\"branchCode\":\"17300\"}}],
  \"attachments\":[$(file DD.pdf DD_Certificatdedeces),$(file DD.xml DD_Certificatdedeces),$(file VA.pdf VA_CertificatdeDeces),$(file VA.xml VA_CertificatdeDeces)]}"
ids=($(grep -o '"id":"[^"]*"' "$out/folder.json" | cut -d'"' -f4)) # le télédossier, ses deux parts, ses quatre fichiers
n=3; for f in DD.pdf DD.xml VA.pdf VA.xml; do
  curl -sS -X PUT -H "Authorization: Bearer $dgs" -H 'Content-Type: application/octet-stream' --data-binary "@$samples/ER20190860001_20190517_1512_$f" "$hub/teledossiers/v1/folders/${ids[0]}/attachments/${ids[n]}"; n=$((n+1)); done
curl -sS -X PATCH -H "Authorization: Bearer $dgs" -H 'Content-Type: application/json' -d '{"globalStatus":"HUBEE_COMPLETED"}' "$hub/teledossiers/v1/folders/${ids[0]}"
echo "La DGS a déposé $number (${ids[0]})"

# 2. Chaque mairie relève sa boîte et prend sa part, et seulement la sienne
fetch() { # nom, jeton, part
  echo; echo "La boîte de $1 :"; curl -sS -H "Authorization: Bearer $2" "$hub/teledossiers/v1/notifications"; echo
  echo "La part de $1 :"; curl -sS -H "Authorization: Bearer $2" "$hub/teledossiers/v1/cases/$3"; echo
  n=3; for f in DD.pdf DD.xml VA.pdf VA.xml; do
    curl -sSL -H "Authorization: Bearer $2" "$hub/teledossiers/v1/cases/$3/attachments/${ids[n]}" -o "$out/$1-$f"; cmp "$out/$1-$f" "$samples/ER20190860001_20190517_1512_$f" && echo "$1 : $f identique"; n=$((n+1)); done; }
fetch clamart "$clamart" "${ids[1]}"
fetch la-rochelle "$rochelle" "${ids[2]}"
echo; echo "Clamart demande la part de La Rochelle, et reçoit 403 :"
curl -sS -w '\n' -H "Authorization: Bearer $clamart" "$hub/teledossiers/v1/cases/${ids[2]}"
echo "À regarder ensuite : les fichiers reçus dans $out, les courriels aux mairies sur $hub/mails, et $hub/docs pour connecter votre logiciel"
