# --- Session 2 : DataPass approuve la demande de la Mairie de Lyon (deux abonnements, inactifs, et une invitation)
hub="@hub@"
payload="@payload@"
curl -sS -o /dev/null -w 'DataPass reçoit %{http_code}\n' -H "X-Hub-Signature-256: sha256=$(openssl dgst -sha256 -hmac @datapass-webhook@ < "$payload" | sed 's/.* //')" -H 'Content-Type: application/json' --data-binary "@$payload" "$hub/webhooks/datapass"
echo "À regarder ensuite : $hub/mails, l’invitation de Jeanne Martin (dans la minute) ; son lien ouvre les deux abonnements à activer"
